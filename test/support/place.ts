import { readConfig } from '../../src/config.js';
import { type PersistenceConfig } from '../../src/persistence/settings.js';
import { newFolder } from './folder.js';
import { newPostgresDatabase, postgresMissing } from './postgres.js';

/** An environment whose records are new and its own. */
export interface Place extends AsyncDisposable {
  readonly env: Record<string, string>;
  readonly config: PersistenceConfig;
}

export const recordKey = 'record-key-of-the-tests-0123456789';

export function newSqlitePlace(): Place {
  return placeOf({});
}

export async function newPostgresPlace(): Promise<Place> {
  const { url, [Symbol.asyncDispose]: dispose } = await newPostgresDatabase();
  return placeOf({ DATABASE_URL: url }, dispose);
}

/** Every engine that is on this machine. */
export const places: [string, () => Place | Promise<Place>][] = [
  ['SQLite', newSqlitePlace],
  ...(postgresMissing ? [] : [['PostgreSQL', newPostgresPlace] as [string, typeof newPostgresPlace]]),
];

function placeOf(own: Record<string, string>, dispose: () => PromiseLike<void> = async () => undefined): Place {
  const env = { KYC_DATA_DIR: newFolder(), KYC_MASTER_KEY: recordKey, ...own };
  return { env, config: readConfig(env).persistence, [Symbol.asyncDispose]: dispose };
}
