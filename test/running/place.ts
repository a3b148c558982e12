import { newFolder } from './folder.js';
import { newPostgresDatabase, postgresMissing } from './postgres.js';

/** An environment whose records are new and its own. */
export interface Place extends AsyncDisposable {
  readonly env: Record<string, string>;
}

const recordKey = 'record-key-of-the-tests-0123456789';

export function newSqlitePlace(): Place {
  return { env: { KYC_DATA_DIR: newFolder(), KYC_RECORD_KEY: recordKey }, [Symbol.asyncDispose]: async () => undefined };
}

export async function newPostgresPlace(): Promise<Place> {
  const database = await newPostgresDatabase();
  return { env: { KYC_DATA_DIR: newFolder(), KYC_RECORD_KEY: recordKey, DATABASE_URL: database.url }, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() };
}

/** Every engine that is on this machine. */
export const places: [string, () => Place | Promise<Place>][] = [['SQLite', newSqlitePlace], ...(postgresMissing ? [] : [['PostgreSQL', newPostgresPlace] as [string, typeof newPostgresPlace]])];
