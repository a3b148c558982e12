import { setMaxListeners } from 'node:events';

/** A signal that is aborted when its caller leaves or the time is over, whichever comes first. */
export interface Deadline extends Disposable {
  readonly signal: AbortSignal;
  /** How much of the time is left, in milliseconds. */
  readonly leftMs: () => number;
}

/** Unlike AbortSignal.any it leaves nothing behind on the caller's signal, which many checks may share. */
export function withDeadline(caller: AbortSignal, ms: number): Deadline {
  const controller = new AbortController();
  // Hundreds of checks may share one signal: no reason to warn of a leak.
  setMaxListeners(0, caller);
  const endsAt = performance.now() + ms;
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
