import type { OpenDatabase } from '../database/open.js';
import { SqliteDriver } from '../database/sqlite.js';
import type { AppendEntries } from './appending.js';
import type { Chain } from './chain.js';
import { createPostgresAppender } from './postgresAppender.js';

/** Adds entries to the trail as one process. */
export interface Appender {
  readonly append: AppendEntries;
  /** Takes this process out of those that may have runs in flight, unless it has some. */
  close(): Promise<void>;
}

export async function openAppender({ driver }: OpenDatabase, chain: Chain, instance: string): Promise<Appender> {
  if (!(driver instanceof SqliteDriver)) return createPostgresAppender({ driver, chain, instance });
  await driver.openTrail(chain.keys, instance);
  return { append: (entries) => driver.append(entries), close: () => driver.closeTrail() };
}
