import type { ProviderDefinition } from '../providers/definition.js';
import type { Variable } from '../environment/variable.js';
import { variables } from './variables.js';
import { wrapped } from '../text/wrapped.js';

/** Every variable that the service reads, those of the providers last. */
export function allVariables(known: readonly ProviderDefinition[]): readonly Variable<unknown>[] {
  return [
    ...Object.values(variables),
    ...known.flatMap((definition) => Object.values<Variable<unknown>>(definition.variables)),
  ];
}

/**
 * Every variable with its default, for a terminal.
 *
 * @param width of the terminal, in columns
 */
export function variablesText(known: readonly ProviderDefinition[], width = 96): string {
  const room = Math.max(40, Math.min(96, width)) - 6;
  return allVariables(known)
    .map((variable) =>
      [
        `  ${variable.name}${variable.default ? ` (default ${variable.default})` : ''}`,
        ...wrapped(variable.description, room).map((line) => `      ${line}`),
      ].join('\n'),
    )
    .join('\n');
}
