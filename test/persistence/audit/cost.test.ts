import { afterAll, expect, jest, test } from '@jest/globals';
import * as crypto from 'node:crypto';
import type { AppendingConnection } from '../../../src/persistence/audit/sqliteAppender.js';

let hmacs = 0;
jest.unstable_mockModule('node:crypto', () => ({
  ...crypto,
  createHmac: (...parameters: Parameters<typeof crypto.createHmac>) => {
    hmacs += 1;
    return crypto.createHmac(...parameters);
  },
}));

const { default: LibSql } = await import('libsql');
const { createSqliteAppender } = await import('../../../src/persistence/audit/sqliteAppender.js');
const { createChain } = await import('../../../src/persistence/audit/chain.js');
const { prepareHead } = await import('../../../src/persistence/audit/head.js');
const { createAudit } = await import('../../../src/persistence/audit/record.js');
const { createAuditWriter } = await import('../../../src/persistence/audit/writer.js');
const { databaseFile, openDatabase } = await import('../../../src/persistence/database/open.js');
const { openHistory } = await import('../../../src/persistence/history/open.js');
const { noKeys } = await import('../../../src/persistence/idempotency/settle.js');
const { deriveKeysFrom } = await import('../../../src/persistence/crypto/keys.js');
const { createSubjectTraces } = await import('../../../src/persistence/crypto/blindIndex.js');
const { createRunCheck } = await import('../../../src/checks/runCheck.js');
const { noEnumeration, noSpend, noIdempotency, noQuota, noReuse } = await import('../../../src/checks/ports/none.js');
const { newSqlitePlace, recordKey } = await import('../../support/place.js');
const { checkNamed } = await import('../../checks/validating.js');

const place = newSqlitePlace();
afterAll(async () => place[Symbol.asyncDispose]());

/** A connection that counts what goes through it. */
function counted(connection: AppendingConnection) {
  const counts = { commits: 0, statements: 0, prepared: 0 };
  const counting: AppendingConnection = {
    get inTransaction() {
      return connection.inTransaction;
    },
    exec(sql) {
      if (sql === 'COMMIT') counts.commits += 1;
      return connection.exec(sql);
    },
    prepare(sql) {
      counts.prepared += 1;
      const statement = connection.prepare(sql);
      return {
        reader: statement.reader,
        all: (parameters) => ((counts.statements += 1), statement.all(parameters)),
        run: (parameters) => ((counts.statements += 1), statement.run(parameters)),
      };
    },
  };
  return { counting, counts };
}

test('a check, and a profile of six, cost two commits, and a handful of statements and keyed hashes each', async () => {
  const database = await openDatabase(place.config);
  const keys = deriveKeysFrom(recordKey);
  const chain = createChain(keys);
  await prepareHead(database, chain);
  const instance = crypto.randomUUID();
  const connection = new LibSql(databaseFile(place.config.dataDir));
  const { counting, counts } = counted(connection);
  const appender = createSqliteAppender(counting, chain.keys, instance);
  const traces = createSubjectTraces(keys);
  const now = () => new Date();
  const history = openHistory({
    database,
    chain,
    instance,
    keys,
    traces,
    answerStores: [],
    config: place.config.history,
    now,
    retention: { earliest: Date.now, latest: Date.now },
  });
  const writer = createAuditWriter({
    append: async (entries) => appender.append(entries),
    keys: noKeys,
    watch: {
      failing: (error) => {
        throw error;
      },
      working: () => undefined,
    },
  });
  const runCheck = createRunCheck({
    route: async (check) => ({
      answer: check.examples[0]!.answer,
      source: { provider: 'fake', checkedAt: now(), latencyMs: 1, billed: true, reused: false },
    }),
    idChecksum: 'warn',
    requirePurpose: false,
    regionOf: () => ({ name: undefined, isKnown: true }),
    idempotency: noIdempotency,
    quota: noQuota,
    reuse: noReuse,
    meterEnumeration: noEnumeration,
    spend: noSpend,
    observe: () => undefined,
    audit: createAudit({ writer, traces, answerOf: history.answerOf, deadlineMs: 10_000, instance }),
  });
  const ask = (name: Parameters<typeof checkNamed>[0]) =>
    runCheck(
      checkNamed(name),
      { ...checkNamed(name).examples[0]!.input },
      {
        client: { id: 'shop', scopes: ['*'] },
        channel: 'rest',
        requestId: 'r-1',
        signal: new AbortController().signal,
      },
    );
  const costOf = async (work: () => Promise<unknown>) => {
    const [before, hmacsBefore] = [{ ...counts }, hmacs];
    await work();
    return {
      commits: counts.commits - before.commits,
      statements: counts.statements - before.statements,
      prepared: counts.prepared - before.prepared,
      hmacs: hmacs - hmacsBefore,
    };
  };
  await ask('IDENTITY_TWO_FACTOR');

  // Intent and outcome: the end and the process are read, the entry is written and the end is moved; the outcome's usage and answer.
  // Hashes: name and ID number, two entries, and the seal of the end after each commit.
  expect(await costOf(() => ask('IDENTITY_TWO_FACTOR'))).toEqual({
    commits: 2,
    statements: 4 + 6,
    prepared: 0,
    hmacs: 2 + 2 + 2,
  });
  // All six begin together and end together.
  const six = [
    'IDENTITY_TWO_FACTOR',
    'IDENTITY_TWO_FACTOR',
    'RISK_POLICE',
    'RISK_POLICE',
    'RISK_POLICE',
    'RISK_POLICE',
  ] as const;
  const { commits, statements, prepared, hmacs: hashed } = await costOf(() => Promise.all(six.map(ask)));
  expect({ commits, prepared }).toEqual({ commits: 2, prepared: 0 });
  expect(statements).toBeLessThanOrEqual(2 * 3 + 6 * 3 + 2);
  expect(hashed).toBeLessThanOrEqual(6 * 2 + 2 + 4);
  connection.close();
  await writer.close();
  await database.destroy();
});
