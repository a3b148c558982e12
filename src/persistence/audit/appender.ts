import type { OpenDatabase } from '../database/open.js';
import { SqliteDriver } from '../database/sqlite.js';
import type { Appender } from './appending.js';
import type { Chain } from './chain.js';
import { createPostgresAppender } from './postgresAppender.js';

/** On whichever engine the records are. */
export async function openAppender({ driver }: OpenDatabase, chain: Chain, instance: string): Promise<Appender> {
  if (!(driver instanceof SqliteDriver)) return createPostgresAppender({ driver, chain, instance });
  await driver.openTrail(chain.keys, instance);
  return { append: (entries) => driver.append(entries), close: () => driver.closeTrail() };
}
