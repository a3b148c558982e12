import { type Check, type CheckName, checks } from '../checks/index.js';
import { answeredBy, type ConfiguredSource, type SourceDeclaration } from '../providers/declaration.js';
import { covers, everything, type RouteRule, ruleFor } from '../providers/routes.js';
import { createReader, type Environment, isSet } from './reader.js';
import type { Variable } from './variable.js';
import { variables } from './variables.js';

/** The sources in use, and which of them answer which check. */
export interface SourcesConfig {
  /** Answers are invented: the sandbox stands alone. */
  readonly isSandbox: boolean;
  /** Nothing names the sandbox: it stands in because no other source is configured. */
  readonly isAssumed?: boolean;
  readonly used: readonly UsedSource[];
  /** By check: names of sources, in the order in which they are asked. Empty: nobody answers it. */
  readonly routes: { readonly [N in CheckName]?: readonly string[] };
}

export interface UsedSource extends ConfiguredSource {
  readonly name: string;
}

/** Reads which of the known sources there are and who answers what; of the environment, and before it of KYC_SOURCES_FILE. */
export function readSources(env: Environment, mistakes: string[], known: readonly SourceDeclaration[]): SourcesConfig {
  const file = createReader(env, mistakes)(variables.sourcesFile) ?? {};
  // A file that cannot be read would be missed everywhere.
  if (isSet(env, variables.sourcesFile) && Object.keys(file).length === 0) return { isSandbox: false, used: [], routes: {} };
  mistakes.push(...strangersIn(file, known));
  const lines = { ...env, ...file };
  const mistakesBefore = mistakes.length;
  const read = createReader(lines, mistakes);

  const configured = known.filter((source) => Object.values(source.variables).some((variable) => isSet(lines, variable)));
  const rules = read(variables.routes) ?? [defaultRule(configured, known)];
  if (!isSet(lines, variables.routes)) mistakes.push(...undecidedIn(configured));
  const named = new Set(rules.flatMap((rule) => rule.sources));
  mistakes.push(...unknownIn(named, known), ...mixedIn(named, known));

  const ready = new Map(known.filter((source) => named.has(source.name) || (configured.includes(source) && isReal(source))).map((source) => [source.name, source.configure(read)]));
  const used = [...ready].filter(([name]) => named.has(name)).map(([name, source]) => ({ name, ...source }));
  const answers = mistakes.length > mistakesBefore ? () => true : answersOf(used);
  mistakes.push(...rules.flatMap((rule) => vainIn(rule, answers)));

  const routes = Object.fromEntries(checks.map((check) => [check.name, (ruleFor(rules, check)?.sources ?? []).filter((name) => answers(name, check))]));
  const isSandbox = known.some(({ name, isInvented }) => isInvented && named.has(name));
  return { isSandbox, isAssumed: isSandbox && !isSet(lines, variables.routes), used, routes };
}

function defaultRule(configured: readonly SourceDeclaration[], known: readonly SourceDeclaration[]): RouteRule {
  const real = configured.filter(isReal);
  return { target: everything, sources: (real.length > 0 ? real : known.filter(({ isInvented }) => isInvented)).map(({ name }) => name) };
}

/** Whoever has several sources says who comes first: they cost differently. */
function undecidedIn(configured: readonly SourceDeclaration[]): string[] {
  const names = configured.filter(isReal).map(({ name }) => name);
  if (names.length < 2) return [];
  return [`KYC_ROUTES is not set, and several sources are configured (${names.join(', ')}). Say who answers what, such as KYC_ROUTES=${names.join(',')}.`];
}

function isReal({ isInvented }: SourceDeclaration): boolean {
  return !isInvented;
}

function unknownIn(named: ReadonlySet<string>, known: readonly SourceDeclaration[]): string[] {
  const names = known.map(({ name }) => name);
  return [...named].filter((name) => !names.includes(name)).map((name) => `KYC_ROUTES names the source "${name}", but must name of ${names.join(', ')}.`);
}

/** Nobody may take an invented answer for a real one. */
function mixedIn(named: ReadonlySet<string>, known: readonly SourceDeclaration[]): string[] {
  const invented = known.filter(({ name, isInvented }) => isInvented && named.has(name));
  return named.size > 1 ? invented.map(({ name }) => `KYC_ROUTES names ${name} beside other sources, but its answers are invented: it must stand alone, or be taken out.`) : [];
}

type Answers = (source: string, check: Check) => boolean;

function answersOf(used: readonly UsedSource[]): Answers {
  const answered = new Map(used.map((source) => [source.name, answeredBy(source)]));
  return (source, check) => answered.get(source)?.has(check.name) ?? false;
}

/** Sources that a rule names although they answer nothing of what it is about. */
function vainIn(rule: RouteRule, answers: Answers): string[] {
  const about = checks.filter((check) => covers(rule, check));
  const vain = rule.sources.filter((source) => !about.some((check) => answers(source, check)));
  return vain.map((source) => `KYC_ROUTES names ${source} for ${rule.target}, which it does not answer as it is configured. Take it out, or configure what it needs for that.`);
}

function strangersIn(file: Environment, known: readonly SourceDeclaration[]): string[] {
  const own: readonly Variable<unknown>[] = [variables.routes, ...known.flatMap((source) => Object.values(source.variables))];
  const names = own.map(({ name }) => name);
  const strangers = Object.keys(file).filter((name) => !names.includes(name)).map(inWords);
  return [...new Set(strangers)].map((stranger) => `KYC_SOURCES_FILE names ${stranger}, but may hold only KYC_ROUTES and the variables of the sources.`);
}

/** What looks like no name may be the end of a secret that was broken into two lines: it is not repeated. */
function inWords(name: string): string {
  return /^[A-Z]+(_[A-Z]+)*$/.test(name) ? name : 'something that is no variable';
}
