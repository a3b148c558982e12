import { KycError } from '../../errors.js';

/**
 * How long the answers of an endpoint take, so that no call is sent whose answer would surely come too late: it would be
 * billed, and nobody would get it.
 */
export interface ResponseTimes {
  /** On average, in milliseconds; undefined while too few answers are known. */
  readonly meanMs: number | undefined;
  /**
   * How much longer a call may wait that has so much time left, in milliseconds; negative: it would come too late.
   * While too few answers are known, a call may wait for as long as there is time.
   */
  slackMs(leftMs: number): number;
  /**
   * Right before a call: looks whether there is time for it.
   *
   * @param backlogMs see `tooLate`
   * @returns what is to be told how it ended
   * @throws KycError UPSTREAM_TIMEOUT where too little time is left
   */
  begin(leftMs: number, backlogMs: number): (end: CallEnd) => void;
  /** What was learnt holds no more. */
  forget(): void;
}

/** answered: with anything definite. unknown: sent, and nothing came back. other: what says nothing of the time of answers. */
export type CallEnd = 'answered' | 'unknown' | 'other';

/** The usual time is that in which 95 % of the last 32 answers came, and a tenth more. */
const quantile = 0.95;
const margin = 1.1;
const most = 32;
/** Answers without which nothing is usual. */
const fewest = 5;

/**
 * If nothing was learnt for this long (or twice the usual time), what is known grows old: the time that a call must have
 * left is halved every ten seconds. Else an endpoint that was slow once would never be asked again by callers with little
 * time, and nobody would find out that it is fast by now.
 */
const freshMs = 10_000;
const halfLifeMs = 10_000;

/**
 * A window and a quantile, not TCP's mean and deviation (RFC 6298): one outlier would raise those above any deadline.
 *
 * A call that is sent only because knowledge has grown old is a probe. There is one at a time, since sending it counts as
 * learning. Its answer replaces all that was known.
 *
 * @param onRise told when answers usually take clearly longer than they did
 * @param now a clock that is never set, in milliseconds
 */
export function createResponseTimes(onRise: () => void, now: () => number = () => performance.now()): ResponseTimes {
  let times: readonly number[] = [];
  let meanMs: number | undefined;
  let usualMs = 0;
  let toldMs = 0;
  let learntAt = now();

  function neededMs(): number {
    const oldMs = now() - learntAt - Math.max(freshMs, 2 * usualMs);
    return oldMs > 0 ? usualMs * 0.5 ** (oldMs / halfLifeMs) : usualMs;
  }

  function learn(next: readonly number[]): void {
    times = next.slice(-most);
    learntAt = now();
    if (times.length < fewest) return;
    meanMs = times.reduce((sum, ms) => sum + ms, 0) / times.length;
    usualMs = margin * quantileOf(times);
    const hasRisen = usualMs > toldMs * 1.05;
    if (hasRisen || usualMs < toldMs) toldMs = usualMs;
    if (hasRisen) onRise();
  }

  return {
    get meanMs() {
      return meanMs;
    },
    slackMs: (leftMs) => leftMs - neededMs(),
    begin(leftMs, backlogMs) {
      if (leftMs <= 0 || leftMs < neededMs()) throw tooLate(backlogMs);
      const startedAt = now();
      const isProbe = leftMs < usualMs;
      if (isProbe) learntAt = startedAt;
      return (end) => {
        const ms = now() - startedAt;
        if (end === 'answered') learn(isProbe ? Array<number>(fewest).fill(ms) : [...times, ms]);
        // It would have taken longer still: that says something only where it is longer than usual.
        if (end === 'unknown' && ms > usualMs) learn([...times, ms]);
      };
    },
    forget() {
      times = [];
      meanMs = undefined;
      [usualMs, toldMs] = [0, 0];
    },
  };
}

/** For a provider whose times say nothing of it. */
export const noResponseTimes: ResponseTimes = {
  meanMs: undefined,
  slackMs: (leftMs) => leftMs,
  begin(leftMs, backlogMs) {
    if (leftMs <= 0) throw tooLate(backlogMs);
    return () => undefined;
  },
  forget: () => undefined,
};

/**
 * Not UPSTREAM_RATE_LIMITED: the provider did not refuse anything, and a caller with more time would be served.
 *
 * @param backlogMs after how long those who wait now have had their turn; the caller should not come again sooner
 */
export function tooLate(backlogMs: number): KycError {
  return new KycError(
    'UPSTREAM_TIMEOUT',
    'The provider usually takes longer than the time that was left, so the call was not sent.',
    { retryAfterMs: Math.ceil(Math.max(1_000, backlogMs)) },
  );
}

/** By nearest rank. */
function quantileOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(quantile * sorted.length) - 1] ?? 0;
}
