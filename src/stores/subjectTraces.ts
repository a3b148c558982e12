import { maskIdNo, maskMobile, maskName } from '../checks/subject/mask.js';
import { keyedHash, type RecordKeys } from './recordKeys.js';

/** A value that can be found again by who knows it and the record key, and read by nobody. */
export interface ValueTrace {
  /** HMAC-SHA-256 of the field's name and the folded value, in hexadecimal digits. */
  readonly hmac: string;
  readonly masked: string;
}

/** Whom a check was about. Photos, addresses and dates leave no trace at all. */
export type SubjectTrace = { readonly [F in SubjectField]?: ValueTrace };

const masks = { name: maskName, idNo: maskIdNo, mobile: maskMobile } as const;
export type SubjectField = keyof typeof masks;
const subjectFields = ['name', 'idNo', 'mobile'] as const;

export interface SubjectTraces {
  /** @param value folded, as sources get it */
  hmacOf(field: SubjectField, value: string): string;
  /** @param input of a check, folded and validated, and not changed after that: it is hashed once, whoever asks */
  traceOf(input: object): SubjectTrace;
}

export function createSubjectTraces(keys: RecordKeys): SubjectTraces {
  const key = keys.derive('subject');
  const hmacOf = (field: SubjectField, value: string) => keyedHash(key, `${field}:${value}`);
  const known = new WeakMap<object, SubjectTrace>();
  return {
    hmacOf,
    traceOf(input) {
      const before = known.get(input);
      if (before) return before;
      const trace: { [F in SubjectField]?: ValueTrace } = {};
      for (const field of subjectFields) {
        const value: unknown = Reflect.get(input, field);
        if (typeof value === 'string') trace[field] = { hmac: hmacOf(field, value), masked: masks[field](value) };
      }
      known.set(input, trace);
      return trace;
    },
  };
}
