import type { SourceDeclaration } from '../providers/declaration.js';
import { sources } from '../providers/index.js';
import type { Variable } from './variable.js';
import { variables } from './variables.js';

function all(known: readonly SourceDeclaration[]): readonly Variable<unknown>[] {
  return [...Object.values(variables), ...known.flatMap((source) => Object.values<Variable<unknown>>(source.variables))];
}

/** Every variable with its default, for a terminal. */
export function variablesText(known: readonly SourceDeclaration[] = sources): string {
  return all(known).map((variable) => `  ${variable.name}${variable.default ? ` (default ${variable.default})` : ''}\n${wrap(variable.description, 90)}`).join('\n');
}

/** Every variable with its default, as a Markdown table. */
export function variablesTable(known: readonly SourceDeclaration[] = sources): string {
  const rows = all(known).map(({ name, default: standard, description }) => `| \`${name}\` | ${standard ? `\`${standard}\`` : ''} | ${description.replaceAll('|', '\\|')} |`);
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.map((line) => `      ${line}`).join('\n');
}
