import type { ErasedSubject, KeptFor } from '../keptFor.js';
import { tracesIn } from '../subjectColumns.js';
import type { RedisStore } from './open.js';

/** Which keys hold something about whom, so that an erasure finds them: one set for each trace of a subject. */
export interface SubjectIndex {
  /** Notes that a key is about to hold something. Kept at least as long as the key itself. */
  note(owner: KeptFor, key: string, milliseconds: number): Promise<void>;
  /** Every key noted for one of the traces, there or not any more. */
  find(subject: ErasedSubject): Promise<readonly string[]>;
}

/** @param kind of keys, each with its own sets */
export function createSubjectIndex({ redis, prefix }: RedisStore, kind: string): SubjectIndex {
  const setOf = (trace: string) => `${prefix}subject:${kind}:${trace}`;
  return {
    async note(owner, key, milliseconds) {
      await Promise.all(
        tracesIn(owner).map(async (trace) => {
          await redis.sadd(setOf(trace), memberOf(key, owner.client));
          if ((await redis.pttl(setOf(trace))) < milliseconds) await redis.pexpire(setOf(trace), milliseconds);
        }),
      );
    },
    async find({ client, traces }) {
      const members = await Promise.all(traces.map((trace) => redis.smembers(setOf(trace))));
      const meant = members.flat().filter((member) => client === null || member.endsWith(memberOf('', client)));
      return [...new Set(meant.map(keyIn))];
    },
  };
}

/** Keys hold no space. */
function memberOf(key: string, client: string): string {
  return `${key} ${client}`;
}

function keyIn(member: string): string {
  return member.slice(0, member.indexOf(' '));
}
