import { setMaxListeners } from 'node:events';

/** Who waits for an answer, and until when. */
export interface Awaiting {
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
  /** When the signal will be aborted at the latest, in milliseconds of `performance.now()`; undefined: nobody can say. */
  readonly endsAt?: number | undefined;
}

/** A signal that is aborted when its caller leaves or the time is over, whichever comes first. */
export interface Deadline extends Disposable {
  readonly signal: AbortSignal;
  /** How much of the time is left, that of the caller included, in milliseconds. */
  readonly leftMs: () => number;
}

/** Unlike AbortSignal.any it leaves nothing behind on the caller's signal, which many checks may share. */
export function withDeadline({ signal: caller, endsAt: callerEndsAt = Number.POSITIVE_INFINITY }: Awaiting, ms: number): Deadline {
  const controller = new AbortController();
  // Hundreds of checks may share one signal: no reason to warn of a leak.
  setMaxListeners(0, caller);
  const endsAt = Math.min(callerEndsAt, performance.now() + ms);
  const leave = () => controller.abort(caller.reason);
  const timer = setTimeout(() => controller.abort(new DOMException('The time for the check is over.', 'TimeoutError')), ms);
  if (caller.aborted) leave();
  else caller.addEventListener('abort', leave, { once: true });
  return {
    signal: controller.signal,
    leftMs: () => endsAt - performance.now(),
    [Symbol.dispose]() {
      clearTimeout(timer);
      caller.removeEventListener('abort', leave);
    },
  };
}
