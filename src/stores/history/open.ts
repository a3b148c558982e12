import type { History } from '../../checks/policies/history.js';
import type { RecordsConfig } from '../../config.js';
import { recordKeyName } from '../../config/historyKeys.js';
import { orUnavailable } from '../database/orUnavailable.js';
import { isStorable } from '../database/storableText.js';
import { createErase, type EraseParts } from '../erasure.js';
import type { RecordKeys } from '../recordKeys.js';
import type { RetentionClock } from '../retention/clock.js';
import { createRingSealer } from '../seal.js';
import { type AnswerKeeper, createAnswerKeeper, keepNoAnswers } from './answer.js';
import { createCursors } from './cursor.js';
import { createHistoryReader } from './read.js';
import { eraseBefore } from './sweep.js';

export interface HistoryParts extends EraseParts {
  readonly keys: RecordKeys;
  readonly config: RecordsConfig['history'];
  readonly now: () => Date;
  readonly retention: Pick<RetentionClock, 'earliest' | 'latest'>;
}

/** The history of all clients: how answers come into it, and what becomes of them. */
export interface OpenHistory extends History {
  readonly answerOf: AnswerKeeper;
  /** Erases what is too old. @returns how many answers */
  sweep(): Promise<number>;
}

const dayMs = 86_400_000;

export function openHistory({ keys, config, now, retention, ...parts }: HistoryParts): OpenHistory {
  const ofRecordKey = { id: recordKeyName, key: keys.derive('seal history') };
  const [current = ofRecordKey, ...older] = config.keys;
  const sealer = createRingSealer(current, [...older, ofRecordKey]);
  // 0 days keep nothing, whatever the time is.
  const due = () => new Date(config.days > 0 ? retention.earliest() - config.days * dayMs : retention.latest());
  const oldest = () => new Date(now().getTime() - config.days * dayMs);
  const cursors = createCursors(keys);
  const reader = createHistoryReader({ ...parts, sealer, cursors, oldest });
  return {
    find: async (client, id) => (isStorable(id) ? orUnavailable('The history cannot be read now.', reader.find(client, id)) : undefined),
    isCursor: (client, cursor) => cursors.read(client, cursor) !== undefined,
    page: (client, query) => orUnavailable('The history cannot be read now.', reader.page(client, query)),
    erase: createErase(parts),
    answerOf: config.days > 0 ? createAnswerKeeper({ ...parts, sealer, keyId: current.id, now }) : keepNoAnswers,
    sweep: () => eraseBefore(parts.database, due()),
  };
}
