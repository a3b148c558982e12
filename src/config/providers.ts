import { type Check, checks } from '../checks/index.js';
import { answeredBy, type ProviderDefinition } from '../providers/definition.js';
import type { ProvidersInUse, UsedProvider } from '../providers/router/providersInUse.js';
import { covers, everything, type RouteRule, ruleFor } from '../providers/router/routes.js';
import { createReader, type Environment, isSet } from '../environment/reader.js';
import type { Variable } from '../environment/variable.js';
import { variables } from './variables.js';

/** Reads which of the known providers there are and who answers what; of the environment, and before it of KYC_SOURCES_FILE. */
export function readProviders(
  env: Environment,
  mistakes: string[],
  known: readonly ProviderDefinition[],
): ProvidersInUse {
  const file = createReader(env, mistakes)(variables.sourcesFile) ?? {};
  // A file that cannot be read would be missed everywhere.
  if (isSet(env, variables.sourcesFile) && Object.keys(file).length === 0)
    return { isSandbox: false, used: [], routes: {} };
  mistakes.push(...unknownVariablesIn(file, known));
  const lines = { ...env, ...file };
  const mistakesBefore = mistakes.length;
  const read = createReader(lines, mistakes);

  const configured = known.filter((definition) =>
    Object.values(definition.variables).some((variable) => isSet(lines, variable)),
  );
  const rules = read(variables.routes) ?? [defaultRule(configured, known)];
  if (!isSet(lines, variables.routes)) mistakes.push(...ambiguousProviders(configured));
  const named = new Set(rules.flatMap((rule) => rule.providers));
  mistakes.push(...unknownProviders(named, known), ...mixedWithSandbox(named, known));

  const ready = new Map(
    known
      .filter((definition) => named.has(definition.name) || (configured.includes(definition) && isReal(definition)))
      .map((definition) => [definition.name, definition.configure(read)]),
  );
  const used = [...ready].filter(([name]) => named.has(name)).map(([name, source]) => ({ name, ...source }));
  const answers = mistakes.length > mistakesBefore ? () => true : answersOf(used);
  mistakes.push(...rules.flatMap((rule) => uselessRoutes(rule, answers)));

  const routes = Object.fromEntries(
    checks.map((check) => [
      check.name,
      (ruleFor(rules, check)?.providers ?? []).filter((name) => answers(name, check)),
    ]),
  );
  const isSandbox = known.some(({ name, isSandbox }) => isSandbox && named.has(name));
  return { isSandbox, isAssumed: isSandbox && !isSet(lines, variables.routes), used, routes };
}

function defaultRule(configured: readonly ProviderDefinition[], known: readonly ProviderDefinition[]): RouteRule {
  const real = configured.filter(isReal);
  return {
    target: everything,
    providers: (real.length > 0 ? real : known.filter(({ isSandbox }) => isSandbox)).map(({ name }) => name),
  };
}

/** Whoever has several providers says who comes first: they cost differently. */
function ambiguousProviders(configured: readonly ProviderDefinition[]): string[] {
  const names = configured.filter(isReal).map(({ name }) => name);
  if (names.length < 2) return [];
  return [
    `KYC_ROUTES is not set, and several providers are configured (${names.join(', ')}). Say who answers what, such as KYC_ROUTES=${names.join(',')}.`,
  ];
}

function isReal({ isSandbox }: ProviderDefinition): boolean {
  return !isSandbox;
}

function unknownProviders(named: ReadonlySet<string>, known: readonly ProviderDefinition[]): string[] {
  const names = known.map(({ name }) => name);
  return [...named]
    .filter((name) => !names.includes(name))
    .map((name) => `KYC_ROUTES names the provider "${name}", but must name of ${names.join(', ')}.`);
}

/** Nobody may take an invented answer for a real one. */
function mixedWithSandbox(named: ReadonlySet<string>, known: readonly ProviderDefinition[]): string[] {
  const invented = known.filter(({ name, isSandbox }) => isSandbox && named.has(name));
  return named.size > 1
    ? invented.map(
        ({ name }) =>
          `KYC_ROUTES names ${name} beside other providers, but its answers are invented: it must stand alone, or be taken out.`,
      )
    : [];
}

type Answers = (definition: string, check: Check) => boolean;

function answersOf(used: readonly UsedProvider[]): Answers {
  const answered = new Map(used.map((definition) => [definition.name, answeredBy(definition)]));
  return (definition, check) => answered.get(definition)?.has(check.name) ?? false;
}

/** Providers that a rule names although they answer nothing of what it is about. */
function uselessRoutes(rule: RouteRule, answers: Answers): string[] {
  const about = checks.filter((check) => covers(rule, check));
  const useless = rule.providers.filter((definition) => !about.some((check) => answers(definition, check)));
  return useless.map(
    (definition) =>
      `KYC_ROUTES names ${definition} for ${rule.target}, which it does not answer as it is configured. Take it out, or configure what it needs for that.`,
  );
}

function unknownVariablesIn(file: Environment, known: readonly ProviderDefinition[]): string[] {
  const own: readonly Variable<unknown>[] = [
    variables.routes,
    ...known.flatMap((definition) => Object.values(definition.variables)),
  ];
  const names = own.map(({ name }) => name);
  const unknown = Object.keys(file)
    .filter((name) => !names.includes(name))
    .map(inWords);
  return [...new Set(unknown)].map(
    (name) => `KYC_SOURCES_FILE names ${name}, but may hold only KYC_ROUTES and the variables of the providers.`,
  );
}

/** What looks like no name may be the end of a secret that was broken into two lines: it is not repeated. */
function inWords(name: string): string {
  return /^[A-Z]+(_[A-Z]+)*$/.test(name) ? name : 'something that is no variable';
}
