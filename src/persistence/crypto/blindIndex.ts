import { createSecretKey } from 'node:crypto';
import { maskIdNo, maskMobile, maskName } from '../../checks/subject/mask.js';
import { keyedHash, type DerivedKeys } from './keys.js';

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
export const subjectFields = ['name', 'idNo', 'mobile'] as const;

export interface SubjectTraces {
  /** @param value folded, as providers get it */
  hmacOf(field: SubjectField, value: string): string;
  /** @param input of a check, folded and validated */
  traceOf(input: object): SubjectTrace;
}

export function createSubjectTraces(keys: DerivedKeys): SubjectTraces {
  const key = createSecretKey(keys.derive('subject'));
  const hmacOf = (field: SubjectField, value: string) => keyedHash(key, `${field}:${value}`);
  const valueTraceOf = withinOneTurn(
    (field: SubjectField, value: string): ValueTrace => ({ hmac: hmacOf(field, value), masked: masks[field](value) }),
  );
  /** A check asks for the trace of its input when it begins and when its answer is kept. */
  const known = new WeakMap<object, SubjectTrace>();

  function traceOf(input: object): SubjectTrace {
    const trace: { [F in SubjectField]?: ValueTrace } = {};
    for (const field of subjectFields) {
      const value: unknown = Reflect.get(input, field);
      if (typeof value === 'string') trace[field] = valueTraceOf(field, value);
    }
    return trace;
  }

  return {
    hmacOf,
    traceOf(input) {
      const trace = known.get(input) ?? traceOf(input);
      known.set(input, trace);
      return trace;
    },
  };
}

/** Gives what it gave for the same value in this turn of the event loop, in which all checks of a profile begin; values are kept no longer. */
function withinOneTurn(
  trace: (field: SubjectField, value: string) => ValueTrace,
): (field: SubjectField, value: string) => ValueTrace {
  const given = new Map<string, ValueTrace>();
  return (field, value) => {
    const name = `${field}:${value}`;
    const made = given.get(name) ?? trace(field, value);
    if (given.size === 0) setImmediate(() => given.clear());
    given.set(name, made);
    return made;
  };
}
