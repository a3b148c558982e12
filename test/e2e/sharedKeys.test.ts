import { describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { clientHeaders, startCountingUpstream } from '../support/countingUpstream.js';
import { type Answered, post } from '../support/inProcess.js';
import { newPostgresDatabase, postgresMissing } from '../support/postgres.js';
import { startProcess } from '../support/process.js';
import { newRedisPrefix, redisMissing } from '../support/redis.js';
import { until } from '../support/until.js';

const person = { name: '周文', idNo: '330106198805120039' };
const verify = `mutation ($input: VerifyIdentityInput!, $options: CheckOptions) { verifyIdentity(input: $input, options: $options) { id match source { billed reused } } }`;

/** Two processes on one PostgreSQL, and on one Redis if asked for, with one provider that counts. */
async function startTwo(withRedis: boolean, latencyMs: number, own: Record<string, string> = {}) {
  const database = await newPostgresDatabase();
  const redis = newRedisPrefix();
  const source = await startCountingUpstream(latencyMs);
  const env = { ...source.env, DATABASE_URL: database.url, ...(withRedis && redis.env), ...own };
  const processes = await Promise.all([startProcess(env), startProcess(env)]);
  const ask = (index: number, key: string, input: object = person): Promise<Answered> =>
    post(
      `${processes[index % 2]!.url}/graphql`,
      { query: verify, variables: { input: { twoFactor: input }, options: { idempotencyKey: key } } },
      clientHeaders('shop'),
    ).catch((error: Error) => {
      const { child, output } = processes[index % 2]!;
      throw new Error(
        `the process (exit code ${child.exitCode}, signal ${child.signalCode}) did not answer: ${error.message}\n${output()}`,
        { cause: error },
      );
    });
  return {
    source,
    processes,
    database,
    ask,
    redis,
    env,
    async [Symbol.asyncDispose]() {
      await Promise.all(processes.map((one) => one.stop()));
      await source[Symbol.asyncDispose]();
      await redis[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

const places = postgresMissing
  ? []
  : ([['one PostgreSQL', false], ...(redisMissing ? [] : [['one PostgreSQL and one Redis', true]])] as [
      string,
      boolean,
    ][]);

(places.length > 0 ? describe.each(places) : describe.skip.each([['PostgreSQL', false]] as [string, boolean][]))(
  'two processes on %s',
  (_name, withRedis) => {
    test('one key from fifty callers makes one call and fifty equal answers', async () => {
      await using two = await startTwo(withRedis, 300);
      const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => two.ask(index, 'one-key')));
      const results = answers.map(({ body }) => body.data.verifyIdentity);
      expect(two.source.calls()).toBe(1);
      expect(new Set(results.map(({ id, match }) => `${id} ${match}`)).size).toBe(1);
      expect(results.filter(({ source }) => source.billed)).toHaveLength(1);
      expect(results.filter(({ source }) => source.reused)).toHaveLength(49);

      expect((await two.ask(1, 'one-key', { ...person, name: '周武' })).body.errors[0].extensions.code).toBe(
        'IDEMPOTENCY_KEY_REUSED',
      );
      expect(await outcomes(two.database.url)).toEqual({ MATCH: 50, IDEMPOTENCY_KEY_REUSED: 1 });
      if (withRedis) expect(await two.redis.everything()).not.toMatch(/one-key|周文|330106198805120039|MATCH/);
    });

    test('a process that is killed while it asks leaves a key whose outcome is unknown, and bills nothing twice', async () => {
      await using two = await startTwo(withRedis, 60_000);
      const first = two.ask(0, 'one-key').catch(() => undefined);
      await until(() => two.source.calls() === 1);
      await two.processes[0]!.stop('SIGKILL');
      await first;
      const { body } = await two.ask(1, 'one-key');
      expect(body.errors[0].extensions).toMatchObject({ code: 'OUTCOME_UNKNOWN', retryable: false });
      expect((await two.ask(1, 'one-key')).body.errors[0].extensions.code).toBe('OUTCOME_UNKNOWN');
      expect(two.source.calls()).toBe(1);
    });

    test('a process that stalls for longer than it counts as alive still stores its answer, and bills nothing twice', async () => {
      await using two = await startTwo(withRedis, 0, { KYC_CHINA_TIMEOUT_MS: '80000', KYC_CHECK_DEADLINE_MS: '80000' });
      const letGo = two.source.hold();
      const first = two.ask(0, 'one-key');
      await until(() => two.source.calls() === 1);
      two.processes[0]!.child.kill('SIGSTOP');
      try {
        expect((await two.ask(1, 'one-key')).body.errors[0].extensions.code).toBe('OUTCOME_UNKNOWN');
      } finally {
        letGo();
        two.processes[0]!.child.kill('SIGCONT');
      }
      const answered = (await first).body.data.verifyIdentity;
      await until(async () => (await two.ask(1, 'one-key')).body.data?.verifyIdentity.id === answered.id);
      expect(two.source.calls()).toBe(1);
    });
  },
);

/** How often each outcome stands in the audit trail. */
async function outcomes(url: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ body: string }>('select body from audit_entry');
  await client.end();
  const counts: Record<string, number> = {};
  for (const { body } of rows) {
    const { kind, outcome } = JSON.parse(body) as { kind: string; outcome: string };
    if (kind === 'outcome') counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}
