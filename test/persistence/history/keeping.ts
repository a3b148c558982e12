import type { Caller, CheckOptions } from '../../../src/checks/caller.js';
import type { CheckResult } from '../../../src/checks/result.js';
import { createRunCheck } from '../../../src/checks/runCheck.js';
import { noEnumeration, noSpend, noIdempotency, noQuota, noReuse } from '../../../src/checks/ports/none.js';
import { readConfig } from '../../../src/config.js';
import { type PersistenceConfig } from '../../../src/persistence/settings.js';
import { openAppender } from '../../../src/persistence/audit/appender.js';
import { createChain } from '../../../src/persistence/audit/chain.js';
import { prepareHead } from '../../../src/persistence/audit/head.js';
import { createAudit } from '../../../src/persistence/audit/record.js';
import { createAuditWriter } from '../../../src/persistence/audit/writer.js';
import { verifyChain } from '../../../src/persistence/audit/verify.js';
import { openDatabase } from '../../../src/persistence/database/open.js';
import type { Database } from '../../../src/persistence/database/tables.js';
import { noKeys } from '../../../src/persistence/idempotency/settle.js';
import { type OpenHistory, openHistory } from '../../../src/persistence/history/open.js';
import { masterKeyOf, deriveKeysFrom } from '../../../src/persistence/crypto/keys.js';
import { createSubjectTraces } from '../../../src/persistence/crypto/blindIndex.js';
import { checkNamed } from '../../checks/validating.js';

export const person = { name: '周文', idNo: '330106198805120039' };
export const mobile = '13811112222';

export interface Keeping extends AsyncDisposable {
  readonly database: Database;
  readonly history: OpenHistory;
  /** Runs a check whose provider answers MISMATCH, and keeps it. */
  ask(client: string, input?: object, options?: CheckOptions, check?: string): Promise<CheckResult>;
  verify(): ReturnType<typeof verifyChain>;
}

/** Records with a history on a real database, by a clock that the test sets. */
export async function startKeeping(
  env: Record<string, string>,
  clock: { now: Date } = { now: new Date() },
  answerStores: Parameters<typeof openHistory>[0]['answerStores'] = [],
): Promise<Keeping> {
  const config: PersistenceConfig = readConfig(env).persistence;
  const database = await openDatabase(config);
  const keys = deriveKeysFrom(masterKeyOf(config));
  const chain = createChain(keys);
  await prepareHead(database, chain);
  const traces = createSubjectTraces(keys);
  const instance = crypto.randomUUID();
  const history = openHistory({
    database,
    chain,
    instance,
    keys,
    traces,
    answerStores,
    config: config.history,
    now: () => clock.now,
    retention: { earliest: () => clock.now.getTime(), latest: () => clock.now.getTime() },
  });
  const appender = await openAppender(database, chain, instance);
  const writer = createAuditWriter({
    append: appender.append,
    keys: noKeys,
    watch: {
      failing: (error) => {
        throw error;
      },
      working: () => undefined,
    },
  });
  const audit = createAudit({
    writer,
    traces,
    answerOf: history.answerOf,
    deadlineMs: config.checkDeadlineMs,
    instance,
  });
  const source = {
    provider: 'fake',
    checkedAt: new Date('2026-01-02T03:04:05.678Z'),
    latencyMs: 12,
    billed: true,
    reused: false,
  };
  const runCheck = createRunCheck({
    route: async (check) => ({
      answer:
        check.name === 'IDENTITY_TWO_FACTOR'
          ? { match: 'MISMATCH', checkResult: '-1', message: 'told in clear' }
          : check.examples[0]!.answer,
      source,
    }),
    idChecksum: 'warn',
    requirePurpose: false,
    regionOf: () => ({ name: undefined, isKnown: true }),
    audit,
    idempotency: noIdempotency,
    quota: noQuota,
    reuse: noReuse,
    meterEnumeration: noEnumeration,
    spend: noSpend,
    observe: () => undefined,
  });
  return {
    database,
    history,
    ask(client, input = person, options = {}, check = 'IDENTITY_TWO_FACTOR') {
      const caller: Caller = {
        client: { id: client, scopes: ['*'] },
        channel: 'rest',
        requestId: `r-${client}`,
        signal: new AbortController().signal,
      };
      return runCheck(checkNamed(check as never), input, caller, options);
    },
    verify: () => verifyChain(database, chain),
    async [Symbol.asyncDispose]() {
      await writer.close();
      await database.destroy();
    },
  };
}
