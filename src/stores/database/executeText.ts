import pg from 'pg';

/** A call of a statement that its connection has prepared, as text, so that others can follow it in the same round trip. */
export function executeText(name: string, parameters: readonly unknown[]): string {
  return `execute ${pg.escapeIdentifier(name)}(${parameters.map((parameter) => (parameter === null || parameter === undefined ? 'null' : pg.escapeLiteral(String(parameter)))).join(', ')})`;
}
