import type { KeySettler } from '../idempotency/settle.js';
import type { AppendEntries, EntryToAppend } from './appending.js';
import type { WriteBatch } from './groupCommit.js';

/** The run was closed by another process, which took this one for dead: what became of it is recorded as unknown. */
export class AlreadyClosed extends Error {
  override readonly name = 'AlreadyClosed';
}

/** Writes entries in one transaction. @returns the lifetime that their intents belong to */
export function createBatchWriter(append: AppendEntries, keys: KeySettler): WriteBatch<EntryToAppend, number> {
  return async (batch) => {
    const { lifetime, closed } = await append(
      keys.areInDatabase ? batch : batch.map((entry) => ({ ...entry, settlement: undefined })),
    );
    const refused = new Map<EntryToAppend, Error>();
    for (const index of closed) {
      const entry = batch[index];
      if (entry) refused.set(entry, new AlreadyClosed());
    }
    return { value: lifetime, refused };
  };
}
