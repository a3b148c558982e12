import { distance } from 'fastest-levenshtein';
import type { ProviderDefinition } from '../providers/definition.js';
import { allVariables } from './documentation.js';
import type { Environment } from '../environment/reader.js';
import { formerNames } from './renamedVariables.js';

const prefix = /^KYC_/i;
/** Shell and CI set these for the tests; the service never reads them. */
const ofTests = /^KYC_TEST_/;

/**
 * A sentence for each `KYC_*` variable of the environment that nothing reads, with the closest known name if one is
 * close. Values are never part of it.
 */
export function unknownVariables(env: Environment, known: readonly ProviderDefinition[]): readonly string[] {
  const names = allVariables(known).map(({ name }) => name);
  const unknown = Object.keys(env).filter(
    (name) => prefix.test(name) && !ofTests.test(name) && !names.includes(name) && !formerNames.includes(name),
  );
  return unknown.map(
    (name) => `${shown(name)} is not a variable of this service and has no effect.${suggestion(name, names)}`,
  );
}

/** A name that no program would choose may be a secret pasted in the wrong place. */
function shown(name: string): string {
  return /^[A-Z0-9_]{1,64}$/i.test(name) && !/[0-9]{6}/.test(name) ? name : 'A variable that begins with KYC_';
}

function suggestion(name: string, known: readonly string[]): string {
  const withoutPrefix = (text: string) => text.replace(prefix, '').toUpperCase();
  const typed = withoutPrefix(name);
  const closest = known
    .filter((candidate) => prefix.test(candidate))
    .map((candidate) => ({ candidate, edits: distance(typed, withoutPrefix(candidate)) }))
    .reduce((best, next) => (next.edits < best.edits ? next : best));
  return closest.edits <= Math.max(1, Math.floor(typed.length / 3)) ? ` Did you mean ${closest.candidate}?` : '';
}
