import pg from 'pg';

type Parameter = string | number | boolean | null;

/** A call of a statement that its connection has prepared, as text, so that others can follow it in the same round trip. */
export function executeText(name: string, parameters: readonly Parameter[]): string {
  return `execute ${pg.escapeIdentifier(name)}(${parameters.map((parameter) => (parameter === null ? 'null' : pg.escapeLiteral(String(parameter)))).join(', ')})`;
}
