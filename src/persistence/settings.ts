/** A key that answers of the history are sealed with, and the name under which each of them remembers it. */
export interface HistoryKey {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Buffer;
}

/** The name of the key that is made of the record key. */
export const recordKeyName = 'record';

/** Where records are kept, and what they are sealed with. */
export interface PersistenceConfig {
  readonly dataDir: string;
  /** undefined: SQLite in the data folder. */
  readonly databaseUrl: string | undefined;
  /** Redis or Valkey for what many processes share at speed; undefined: that is in the database too. */
  readonly redis: { readonly url: string; readonly prefix: string } | undefined;
  /** undefined, in the sandbox alone: one is made and kept in the data folder. */
  readonly recordKey: string | undefined;
  /** How long answers are kept for their clients, and with which keys; the first of them seals. */
  readonly history: { readonly days: number; readonly keys: readonly HistoryKey[] };
  /** How long a check may take, its records included where something is tried again, in milliseconds. */
  readonly checkDeadlineMs: number;
}
