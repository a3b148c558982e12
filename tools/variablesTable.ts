import { allVariables } from '../src/config/documentation.js';
import type { ProviderDefinition } from '../src/providers/definition.js';

/** Every variable with its default, as a Markdown table. */
export function variablesTable(known: readonly ProviderDefinition[]): string {
  const rows = allVariables(known).map(
    ({ name, default: standard, description }) =>
      `| \`${name}\` | ${standard ? `\`${standard}\`` : ''} | ${description.replaceAll('|', '\\|')} |`,
  );
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}
