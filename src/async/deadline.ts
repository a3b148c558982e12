import { setMaxListeners } from 'node:events';

/** Who waits for an answer, and until when. */
export interface Awaiting {
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
  /** When the signal will be aborted at the latest, in milliseconds of `performance.now()`; undefined: nobody can say. */
  readonly endsAt?: number | undefined;
}

/** What tells that nobody waits any more: a signal, or a deadline, which makes its signal once somebody listens. */
export type Cancellation = AbortSignal | Deadline;

/** To listen to; whoever only looks whether it is aborted need not ask for it. */
export function signalOf(cancellation: Cancellation): AbortSignal {
  return cancellation instanceof AbortSignal ? cancellation : cancellation.signal;
}

/**
 * Is over when its caller leaves or the time is over, whichever comes first.
 *
 * A signal, a timer and a listener cost as much as a check without a network. They are made once somebody asks for the
 * signal. Unlike AbortSignal.any it leaves nothing behind on the caller's signal, which many checks may share.
 */
export class Deadline implements Disposable {
  private readonly caller: AbortSignal;
  private readonly ownEnd: number;
  private readonly end: number;
  private listening: Listening | undefined = undefined;
  private isOver = false;

  /** @param ms how long it lasts at the most, in milliseconds */
  constructor({ signal, endsAt = Number.POSITIVE_INFINITY }: Awaiting, ms: number) {
    this.caller = signal;
    this.ownEnd = performance.now() + ms;
    this.end = Math.min(endsAt, this.ownEnd);
  }

  get aborted(): boolean {
    if (this.listening) return this.listening.signal.aborted;
    return this.caller.aborted || performance.now() >= this.ownEnd;
  }

  /** As of an AbortSignal: what the caller left with, or a TimeoutError. */
  get reason(): unknown {
    const reason: unknown = this.signal.reason;
    return reason;
  }

  get signal(): AbortSignal {
    this.listening ??= this.isOver ? idle() : listen(this.caller, this.ownEnd - performance.now());
    return this.listening.signal;
  }

  /** How much of the time is left, that of the caller included, in milliseconds. */
  readonly leftMs = (): number => this.end - performance.now();

  [Symbol.dispose](): void {
    this.isOver = true;
    this.listening?.stop();
  }
}

/** After its end a deadline aborts nothing. */
function idle(): Listening {
  return { signal: new AbortController().signal, stop: () => undefined };
}

interface Listening {
  readonly signal: AbortSignal;
  stop(): void;
}

function listen(caller: AbortSignal, ms: number): Listening {
  const controller = new AbortController();
  const leave = () => controller.abort(caller.reason);
  const expire = () => controller.abort(new DOMException('The time for the check is over.', 'TimeoutError'));
  if (caller.aborted || ms <= 0) {
    if (caller.aborted) leave();
    else expire();
    return { signal: controller.signal, stop: () => undefined };
  }
  // Hundreds of checks may share one signal: no reason to warn of a leak.
  setMaxListeners(0, caller);
  const timer = setTimeout(expire, ms);
  caller.addEventListener('abort', leave, { once: true });
  return {
    signal: controller.signal,
    stop() {
      clearTimeout(timer);
      caller.removeEventListener('abort', leave);
    },
  };
}
