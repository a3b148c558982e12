import LibSql from 'libsql';
import pg from 'pg';
import { databaseFile } from '../../src/persistence/database/open.js';
import type { Place } from './place.js';

/** A database that takes seconds over every insert into the history, within the transaction of the outcome. */
export interface SlowHistory extends AsyncDisposable {
  /** Whether an insert is under way. */
  isInserting(): Promise<boolean>;
  /** Makes it as fast again as it was. */
  end(): Promise<void>;
}

/** @param place whose tables are there already */
export function slowHistory({ env, config }: Place): Promise<SlowHistory> {
  return env.DATABASE_URL === undefined ? onSqlite(databaseFile(config.dataDir)) : onPostgres(env.DATABASE_URL);
}

async function onPostgres(url: string): Promise<SlowHistory> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create function take_time() returns trigger language plpgsql as $$ begin perform pg_sleep(4); return new; end $$;
    create trigger take_time before insert on verification for each row execute function take_time()`);
  return {
    isInserting: async () =>
      (
        await client.query(
          "select 1 from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'",
        )
      ).rows.length > 0,
    end: async () => void (await client.query('drop trigger take_time on verification')),
    [Symbol.asyncDispose]: () => client.end(),
  };
}

/** SQLite has no sleep: it counts what takes as long. An insert is under way while nobody else gets the write lock. */
async function onSqlite(file: string): Promise<SlowHistory> {
  const handle = new LibSql(file);
  handle.exec(`pragma busy_timeout = 5000; create table tally (n integer); insert into tally select value from generate_series(1, 600);
    create trigger take_time before insert on verification begin select count(*) from tally a, tally b, tally c where a.n + b.n + c.n < 0; end`);
  const isLocked = () => {
    try {
      handle.exec('pragma busy_timeout = 0; begin immediate; rollback');
      return false;
    } catch {
      return true;
    }
  };
  return {
    async isInserting() {
      for (let probe = 0; probe < 10; probe += 1) {
        if (!isLocked()) return false;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return true;
    },
    end: async () => void handle.exec('pragma busy_timeout = 60000; drop trigger take_time; drop table tally'),
    [Symbol.asyncDispose]: async () => void handle.close(),
  };
}
