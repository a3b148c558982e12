import type { SourceDeclaration } from '../providers/declaration.js';
import { sources } from '../providers/index.js';
import type { Variable } from './variable.js';
import { variables } from './variables.js';
import { wrapped } from './wrapped.js';

/** Every variable that the service reads, those of the sources last. */
export function allVariables(known: readonly SourceDeclaration[]): readonly Variable<unknown>[] {
  return [...Object.values(variables), ...known.flatMap((source) => Object.values<Variable<unknown>>(source.variables))];
}

/**
 * Every variable with its default, for a terminal.
 *
 * @param width of the terminal, in columns
 */
export function variablesText(width = 96, known: readonly SourceDeclaration[] = sources): string {
  const room = Math.max(40, Math.min(96, width)) - 6;
  return allVariables(known)
    .map((variable) => [`  ${variable.name}${variable.default ? ` (default ${variable.default})` : ''}`, ...wrapped(variable.description, room).map((line) => `      ${line}`)].join('\n'))
    .join('\n');
}

/** Every variable with its default, as a Markdown table. */
export function variablesTable(known: readonly SourceDeclaration[] = sources): string {
  const rows = allVariables(known).map(({ name, default: standard, description }) => `| \`${name}\` | ${standard ? `\`${standard}\`` : ''} | ${description.replaceAll('|', '\\|')} |`);
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}
