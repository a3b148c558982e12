import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import DataLoader from 'dataloader';
import type { Caller, CheckOptions } from '../checks/caller.js';
import type { RunOnce } from '../profile/run.js';
import type { CheckResult } from '../checks/result.js';
import type { RunCheck } from '../checks/runCheck.js';
import { KycError } from '../errors.js';
import { HttpRefusal } from '../httpStatus.js';
import type { PlannedCall } from './planning/plannedCall.js';

/** What the profiles of one request share: their calls, their deadline and their budget. */
export interface RequestScope {
  /** @param options of the whole profile: its idempotency key covers each of its checks */
  readonly runOnce: (options: CheckOptions) => RunOnce;
  /**
   * Notes an input before anything reads it: one long variable may stand in many places of a document.
   *
   * @throws KycError BAD_USER_INPUT where the inputs of the request together are larger than its body may be
   */
  addInputSize(input: object): void;
}

export interface RequestScopeParts {
  readonly runCheck: RunCheck;
  readonly caller: Caller;
  readonly deadlineMs: number;
  readonly maxInputLength: number;
}

/** One per request: the same check with the same input is run once, whoever of the request asks for it. */
export function createRequestScope({ runCheck, caller, deadlineMs, maxInputLength }: RequestScopeParts): RequestScope {
  const endsAt = performance.now() + deadlineMs;
  /** Made once there is a profile: most requests ask for single checks. */
  let loader: DataLoader<PlannedCall, CheckResult, string> | undefined;
  let weight = 0;

  function createLoader() {
    const deadline = createDeadline(caller.signal, endsAt);
    return new DataLoader<PlannedCall, CheckResult, string>(
      (calls) =>
        Promise.all(
          calls.map(({ check, input, options }) =>
            deadline.during((signal) => runCheck(check, input, { ...caller, signal, endsAt }, options)).catch(asError),
          ),
        ),
      { batch: false, cacheKeyFn: keyOfCall },
    );
  }

  return {
    runOnce: (options) => (check, input) => (loader ??= createLoader()).load({ check, input, options }),
    addInputSize(input) {
      for (const value of Object.values(input)) weight += typeof value === 'string' ? value.length : 0;
      if (weight > maxInputLength)
        throw new HttpRefusal(400, 'The inputs of this request are too long together: send fewer photos at once.');
    },
  };
}

/** DataLoader takes failures as values. */
function asError(thrown: unknown): Error {
  return thrown instanceof Error
    ? thrown
    : new KycError('INTERNAL_SERVER_ERROR', 'Something went wrong inside the service.', { cause: thrown });
}

/** The same for the same check, normalized input and options. */
export function keyOfCall({ check, input, options }: PlannedCall): string {
  return `${check.name} ${textOf(input)} ${textOf(options)}`;
}

/** An input is the same object when its request is planned and when it runs, and so are the options of a profile. */
const texts = new WeakMap<object, string>();

/** Values by their sorted names. Long ones stand in it as digests, so that keys stay small. */
function textOf(values: object): string {
  const known = texts.get(values);
  if (known !== undefined) return known;
  const sorted = Object.entries(values)
    .filter(([name]) => name !== 'isKeyOfProfile')
    .map(([name, value]): [string, string] => [name, shortened(value)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(sorted);
  texts.set(values, text);
  return text;
}

function shortened(value: unknown): string {
  return typeof value === 'string' && value.length > 1_000
    ? createHash('sha256').update(value).digest('hex')
    : String(value);
}

/** Aborts calls once the time of the request is up or its caller is gone; the timer runs only while calls do. */
function createDeadline(caller: AbortSignal, endsAt: number) {
  const controller = new AbortController();
  // Every call under way listens; the default warns of a leak at eleven.
  setMaxListeners(0, controller.signal);
  const leave = () => controller.abort(caller.reason);
  // A provider that is too slow for the time there was is told apart from a caller who left.
  const endTime = () => controller.abort(new DOMException('The time for the profile is over.', 'TimeoutError'));
  caller.addEventListener('abort', leave, { once: true });
  if (caller.aborted) leave();
  let running = 0;
  let timer: NodeJS.Timeout | undefined;

  return {
    async during<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
      if (running++ === 0) timer = setTimeout(endTime, Math.max(0, endsAt - performance.now()));
      try {
        return await call(controller.signal);
      } finally {
        if (--running === 0) clearTimeout(timer);
      }
    },
  };
}
