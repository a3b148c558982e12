import LibSql from 'libsql';
import { parentPort, workerData } from 'node:worker_threads';
import { createSqliteAppender, type SqliteAppender } from '../audit/sqliteAppender.js';
import { errorCodeOf } from '../errorCode.js';
import type { SqliteFailure, SqliteJob, SqliteRequest } from './sqliteProtocol.js';
import { createStatements } from './statements.js';

/**
 * The thread that owns one connection to a SQLite file. libsql's synchronous interface costs a fraction of its promises,
 * and here a wait for the disk, or for another process's lock, holds up no request.
 */
const database = new LibSql(String(workerData));
// Another process may have the lock.
database.exec('PRAGMA busy_timeout=5000');
const statements = createStatements(database);
let appender: SqliteAppender | undefined;

function carryOut(job: SqliteJob): unknown {
  switch (job.kind) {
    case 'run':
      return statements.execute(job.sql, job.parameters);
    case 'exec':
      database.exec(job.sql);
      return undefined;
    case 'rollback':
      if (database.inTransaction) database.exec('ROLLBACK');
      return undefined;
    case 'openTrail':
      appender = createSqliteAppender(database, job.keys, job.instance);
      return undefined;
    case 'append':
      if (!appender) throw new Error('The trail is not open.');
      return appender.append(job.entries);
    case 'closeTrail':
      appender?.close();
      return undefined;
    case 'close':
      database.close();
      return undefined;
  }
}

function failureOf(thrown: unknown): SqliteFailure {
  return { message: thrown instanceof Error ? thrown.message : 'SQLite failed.', code: errorCodeOf(thrown) };
}

parentPort?.on('message', ({ id, job }: SqliteRequest) => {
  let reply: { readonly id: number } & ({ readonly value: unknown } | { readonly failure: SqliteFailure });
  try {
    reply = { id, value: carryOut(job) };
  } catch (thrown) {
    reply = { id, failure: failureOf(thrown) };
  }
  parentPort?.postMessage(reply);
  if (job.kind === 'close') parentPort?.close();
});
