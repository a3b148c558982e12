import type { SqliteValue } from './sqliteProtocol.js';

/** Statements of one connection, each prepared once. */
export interface Statements {
  execute(sql: string, parameters: readonly SqliteValue[]): { readonly rows: unknown[]; readonly changes: number };
}

/** What is used of a statement. */
interface Statement {
  readonly reader: boolean;
  all(parameters: readonly SqliteValue[]): unknown[];
  run(parameters: readonly SqliteValue[]): { readonly changes: number };
}

/** What is used of a connection. */
export interface Preparing {
  prepare(sql: string): Statement;
}

/** More than the service has; what is put together for one query alone, such as a filter, drops out again. */
const mostPrepared = 200;

export function createStatements(database: Preparing): Statements {
  const prepared = new Map<string, { readonly statement: Statement; readonly isReader: boolean }>();

  function prepare(sql: string) {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = database.prepare(sql);
    const made = { statement, isReader: statement.reader };
    prepared.set(sql, made);
    for (const oldest of prepared.keys()) {
      if (prepared.size <= mostPrepared) break;
      prepared.delete(oldest);
    }
    return made;
  }

  return {
    execute(sql, parameters) {
      const { statement, isReader } = prepare(sql);
      if (isReader) return { rows: statement.all(parameters), changes: 0 };
      return { rows: [], changes: statement.run(parameters).changes };
    },
  };
}
