import type { History } from '../../checks/ports/history.js';
import type { PersistenceConfig } from '../settings.js';
import { recordKeyName } from '../settings.js';
import { orUnavailable } from '../database/orUnavailable.js';
import { isStorable } from '../database/storableText.js';
import { createErase, type EraseParts } from '../erasure.js';
import type { DerivedKeys } from '../crypto/keys.js';
import type { RetentionClock } from '../retention/clock.js';
import { createRingSealer } from '../crypto/seal.js';
import { createReuseKeyOf, type ReuseKeyOf } from '../reuse/reuseKey.js';
import { type AnswerSealer, createAnswerSealer } from './answer.js';
import { createCursors } from './cursor.js';
import { createHistoryReader, type FindReusable } from './read.js';
import { eraseAllButReusable, eraseBefore } from './sweep.js';

export interface HistoryParts extends EraseParts {
  readonly keys: DerivedKeys;
  readonly config: PersistenceConfig['history'];
  readonly now: () => Date;
  readonly retention: Pick<RetentionClock, 'earliest' | 'latest'>;
}

/** The history of all clients: how answers come into it, and what becomes of them. */
export interface OpenHistory extends History {
  readonly answerOf: AnswerSealer;
  readonly findReusable: FindReusable;
  readonly reuseKeyOf: ReuseKeyOf;
  /** Erases what is too old. @returns how many answers */
  sweep(signal?: AbortSignal): Promise<number>;
}

const dayMs = 86_400_000;

export function openHistory({ keys, config, now, retention, ...parts }: HistoryParts): OpenHistory {
  const ofRecordKey = { id: recordKeyName, key: keys.derive('seal history') };
  const [current = ofRecordKey, ...older] = config.keys;
  const sealer = createRingSealer(current, [...older, ofRecordKey]);
  const due = () => new Date(retention.earliest() - config.days * dayMs);
  const oldest = () => new Date(now().getTime() - config.days * dayMs);
  const cursors = createCursors(keys);
  const reuseKeyOf = createReuseKeyOf(keys, parts.traces);
  const reader = createHistoryReader({ ...parts, sealer, cursors, oldest });
  return {
    find: async (client, id) =>
      isStorable(id) ? orUnavailable('The history cannot be read now.', reader.find(client, id)) : undefined,
    isCursor: (client, cursor) => cursors.read(client, cursor) !== undefined,
    page: (client, query) => orUnavailable('The history cannot be read now.', reader.page(client, query)),
    erase: createErase(parts),
    answerOf: createAnswerSealer({ ...parts, sealer, keyId: current.id, reuseKeyOf, hasHistory: config.days > 0, now }),
    findReusable: (client, reuseKey) => reader.findReusable(client, reuseKey),
    reuseKeyOf,
    sweep: (signal) =>
      config.days > 0
        ? eraseBefore(parts.database, due(), signal)
        : eraseAllButReusable(parts.database, retention.latest(), signal),
  };
}
