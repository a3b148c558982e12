import { type Check, type CheckName, checks } from '../checks/index.js';
import type { ConfiguredSource, SourceDeclaration } from '../providers/declaration.js';
import { sources } from '../providers/index.js';
import { covers, everything, type RouteRule, ruleFor } from '../providers/routes.js';
import { createReader, type Environment, isSet } from './reader.js';
import type { Variable } from './variable.js';
import { variables } from './variables.js';

/** The sources in use, and which of them answer which check. */
export interface SourcesConfig {
  /** Answers are invented: the sandbox stands alone. */
  readonly isSandbox: boolean;
  readonly used: readonly UsedSource[];
  /** By check: names of sources, in the order in which they are asked. Empty: nobody answers it. */
  readonly routes: { readonly [N in CheckName]?: readonly string[] };
}

export interface UsedSource extends ConfiguredSource {
  readonly name: string;
}

/** Reads which sources there are and who answers what; of the environment, and before it of KYC_SOURCES_FILE. */
export function readSources(env: Environment, mistakes: string[]): SourcesConfig {
  const file = createReader(env, mistakes)(variables.sourcesFile) ?? {};
  mistakes.push(...strangersIn(file));
  const lines = { ...env, ...file };
  const mistakesBefore = mistakes.length;
  const read = createReader(lines, mistakes);

  const configured = sources.filter((source) => Object.values(source.variables).some((variable) => isSet(lines, variable)));
  const rules = read(variables.routes) ?? [defaultRule(configured)];
  if (!isSet(lines, variables.routes)) mistakes.push(...undecidedIn(configured));
  const named = new Set(rules.flatMap((rule) => rule.sources));
  mistakes.push(...unknownIn(named), ...mixedIn(named));

  const ready = new Map(sources.filter((source) => named.has(source.name) || (configured.includes(source) && isReal(source))).map((source) => [source.name, source.configure(read)]));
  const used = [...ready].filter(([name]) => named.has(name)).map(([name, source]) => ({ name, ...source }));
  const answers = mistakes.length > mistakesBefore ? () => true : answersOf(used);
  mistakes.push(...rules.flatMap((rule) => vainIn(rule, answers)));

  const routes = Object.fromEntries(checks.map((check) => [check.name, (ruleFor(rules, check)?.sources ?? []).filter((name) => answers(name, check))]));
  return { isSandbox: sources.some(({ name, isInvented }) => isInvented && named.has(name)), used, routes };
}

function defaultRule(configured: readonly SourceDeclaration[]): RouteRule {
  const real = configured.filter(isReal);
  return { target: everything, sources: (real.length > 0 ? real : sources.filter(({ isInvented }) => isInvented)).map(({ name }) => name) };
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

function unknownIn(named: ReadonlySet<string>): string[] {
  const known = sources.map(({ name }) => name);
  return [...named].filter((name) => !known.includes(name)).map((name) => `KYC_ROUTES names the source "${name}", but must name of ${known.join(', ')}.`);
}

/** Nobody may take an invented answer for a real one. */
function mixedIn(named: ReadonlySet<string>): string[] {
  const invented = sources.filter(({ name, isInvented }) => isInvented && named.has(name));
  return named.size > 1 ? invented.map(({ name }) => `KYC_ROUTES names ${name} beside other sources, but its answers are invented: it must stand alone, or be taken out.`) : [];
}

type Answers = (source: string, check: Check) => boolean;

/** Asks the sources themselves: what they answer may hang on what they are configured with. */
function answersOf(used: readonly UsedSource[]): Answers {
  const answered = new Map(used.map((source) => {
    const provider = source.create(1);
    void provider.close?.();
    return [source.name, new Set(Object.keys(provider.capabilities))];
  }));
  return (source, check) => answered.get(source)?.has(check.name) ?? false;
}

/** Sources that a rule names although they answer nothing of what it is about. */
function vainIn(rule: RouteRule, answers: Answers): string[] {
  const about = checks.filter((check) => covers(rule, check));
  const vain = rule.sources.filter((source) => !about.some((check) => answers(source, check)));
  return vain.map((source) => `KYC_ROUTES names ${source} for ${rule.target}, which it does not answer as it is configured. Take it out, or configure what it needs for that.`);
}

function strangersIn(file: Environment): string[] {
  const own: readonly Variable<unknown>[] = [variables.routes, ...sources.flatMap((source) => Object.values(source.variables))];
  const names = own.map(({ name }) => name);
  const strangers = Object.keys(file).filter((name) => !names.includes(name)).map(inWords);
  return [...new Set(strangers)].map((stranger) => `KYC_SOURCES_FILE names ${stranger}, but may hold only KYC_ROUTES and the variables of the sources.`);
}

/** What looks like no name may be the end of a secret that was broken into two lines: it is not repeated. */
function inWords(name: string): string {
  return /^[A-Z]+(_[A-Z]+)*$/.test(name) ? name : 'something that is no variable';
}
