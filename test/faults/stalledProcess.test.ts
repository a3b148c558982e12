import { expect, test } from '@jest/globals';
import pg from 'pg';
import { askUnderKey } from '../support/askUnderKey.js';
import { newPostgresPlace } from '../support/place.js';
import { postgresMissing } from '../support/postgres.js';
import { type ServiceProcess, startProcess } from '../support/process.js';
import { startSlowProxy } from '../../bench/comparison/slowProxy.js';
import { judgeRecords, type Told } from '../support/told.js';
import { until } from '../support/until.js';

const callersAtOnce = 8;
const [hold, enough] = [20_000, 100];

/** Callers who ask one service again and again, each time under a new key. */
function startLoad(service: ServiceProcess, name: string) {
  const told: (Told & { readonly ms: number })[] = [];
  let isOver = false;
  const callers = Array.from({ length: callersAtOnce }, async (_caller, index) => {
    for (let count = 0; !isOver; count += 1) {
      const startedAt = performance.now();
      const answer = await askUnderKey(service.url, `${name}-${index}-${count}`, `${name}-${index}-${count}`);
      if (answer) told.push({ ...answer, ms: performance.now() - startedAt });
    }
  });
  return { told, end: () => ((isOver = true), Promise.all(callers)) };
}

(postgresMissing ? test.skip : test)(
  'a process that stalls while it holds the end of the trail costs another no answer',
  async () => {
    await using place = await newPostgresPlace();
    await using proxy = await startSlowProxy(place.env.DATABASE_URL!, 1, 5432);
    const env = { ...place.env, DATABASE_URL: proxy.url, LOG_LEVEL: 'silent' };
    await using stalling = await startProcess(env);
    await using other = await startProcess(env);
    const watch = new pg.Client({ connectionString: place.env.DATABASE_URL! });
    await watch.connect();
    const isHolding = async () =>
      (
        await watch.query(
          "select 1 from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and clock_timestamp() - state_change > interval '300 ms'",
        )
      ).rows.length > 0;

    const [ofStalling, ofOther] = [startLoad(stalling, 'stalling'), startLoad(other, 'other')];
    await until(() => ofStalling.told.length > callersAtOnce && ofOther.told.length > callersAtOnce);
    await until(async () => {
      stalling.child.kill('SIGSTOP');
      await new Promise((resolve) => setTimeout(resolve, 350));
      if (await isHolding()) return true;
      stalling.child.kill('SIGCONT');
      return false;
    });

    const before = ofOther.told.length;
    const stalledAt = performance.now();
    while (ofOther.told.length < before + enough && performance.now() - stalledAt < hold)
      await new Promise((resolve) => setTimeout(resolve, 20));
    stalling.child.kill('SIGCONT');
    await Promise.all([ofStalling.end(), ofOther.end()]);
    await watch.end();
    await Promise.all([stalling.stop(), other.stop()]);

    const slowest = Math.max(...ofOther.told.map(({ ms }) => ms));
    process.stderr.write(
      `the other answered ${ofOther.told.length - before} meanwhile and afterwards, the slowest after ${Math.round(slowest)} ms\n`,
    );
    expect(ofOther.told.length).toBeGreaterThanOrEqual(before + enough);
    expect(new Set(ofOther.told.map(({ outcome }) => outcome))).toEqual(new Set(['MATCH']));
    // What it could not record before it stalled was refused before a provider was asked; what was billed is told.
    expect(
      new Set(ofStalling.told.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'SERVICE_UNAVAILABLE')),
    ).toEqual(new Set(['MATCH']));
    expect(await judgeRecords(place, [...ofStalling.told, ...ofOther.told])).toMatchObject({
      lost: 0,
      toldButNotRecorded: 0,
      miscounted: 0,
      billedTwice: 0,
      doubled: 0,
      open: 0,
      problems: [],
    });
  },
);
