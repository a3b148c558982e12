import { sql } from 'kysely';
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { postgresOptions } from '../database/postgres.js';
import type { Database } from '../database/tables.js';
import type { InstanceLocks } from './instanceLocks.js';

/** A lock that lasts as long as its connection. */
interface Held {
  readonly ended: Promise<void>;
  release(): Promise<void>;
}

const retryMs = 1_000;

/**
 * Which processes are alive on one PostgreSQL: each process holds an advisory lock through a connection of its own, which the server
 * takes from it when the connection ends. Where that happens to a process that lives, it takes the lock again; what
 * it had under way may have been closed as unknown meanwhile, and is then not answered.
 */
export async function advisoryLocks(database: Database, url: string, instance: string): Promise<InstanceLocks> {
  let held = await hold(url, instance);
  let closed = false;
  const isClosed = () => closed;
  void keepHolding();

  async function keepHolding(): Promise<void> {
    for (;;) {
      await held.ended;
      if (isClosed()) return;
      await delay(retryMs, undefined, { ref: false });
      held = await hold(url, instance).catch(() => lost);
      if (isClosed()) return held.release();
    }
  }

  return {
    async isAlive(id) {
      const { rows } = await sql<{
        free: boolean;
      }>`select pg_try_advisory_xact_lock(${lockKey(id)}::bigint) as free`.execute(database);
      return rows[0]?.free !== true;
    },
    async close() {
      closed = true;
      await held.release();
    },
  };
}

const lost: Held = { ended: Promise.resolve(), release: async () => undefined };

async function hold(url: string, instance: string): Promise<Held> {
  const client = new pg.Client({ ...postgresOptions(url), options: noticeDeadPeers });
  client.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => client.once('end', resolve));
  const release = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    await client.query('select pg_advisory_lock($1::bigint)', [lockKey(instance)]);
  } catch (error) {
    void release();
    throw error;
  }
  return { ended, release };
}

/** A machine that vanished without a word is noticed after some 30 s, not after hours. */
const noticeDeadPeers = '-c tcp_keepalives_idle=15 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';

function lockKey(instance: string): string {
  return createHash('sha256').update(`kyc instance ${instance}`).digest().readBigInt64BE().toString();
}
