import { sources } from '../providers/index.js';
import type { Variable } from './variable.js';
import { variables } from './variables.js';

const all: readonly Variable<unknown>[] = [...Object.values(variables), ...sources.flatMap((source) => Object.values<Variable<unknown>>(source.variables))];

/** Every variable with its default, for a terminal. */
export function variablesText(): string {
  return all.map((variable) => `  ${variable.name}${variable.default ? ` (default ${variable.default})` : ''}\n${wrap(variable.description, 90)}`).join('\n');
}

/** Every variable with its default, as a Markdown table. */
export function variablesTable(): string {
  const rows = all.map(({ name, default: standard, description }) => `| \`${name}\` | ${standard ? `\`${standard}\`` : ''} | ${description.replaceAll('|', '\\|')} |`);
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
