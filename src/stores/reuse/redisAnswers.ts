import type { RedisStore } from '../redis/open.js';
import { createSubjectIndex } from '../redis/subjectIndex.js';
import type { AnswerStore } from './answers.js';

/** Reusable answers on Redis, each under a key of its own that Redis forgets in time. */
export function redisAnswers(store: RedisStore, now: () => number): AnswerStore {
  const { redis, prefix } = store;
  const nameOf = (key: string) => `${prefix}answer:${key}`;
  const index = createSubjectIndex(store, 'answer');

  return {
    async find(key) {
      const text = await redis.get(nameOf(key));
      const [, checkedAt, answer] = /^([0-9]+) (.+)$/.exec(text ?? '') ?? [];
      return answer === undefined ? undefined : { checkedAt: Number(checkedAt), answer };
    },
    async change(changes) {
      await Promise.all(
        [...changes].map(async ([key, change]) => {
          const name = nameOf(key);
          if (change === 'forget') return redis.del(name);
          const milliseconds = Math.max(1, change.expiresAt - now());
          await index.note(change.owner, name, milliseconds);
          return redis.set(name, `${change.checkedAt} ${change.answer}`, 'PX', milliseconds);
        }),
      );
    },
    sweep: async () => undefined,
    async eraseSubject(subject) {
      const names = await index.find(subject);
      return names.length === 0 ? 0 : redis.del([...names]);
    },
  };
}
