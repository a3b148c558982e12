/** When the circuit of a provider came to be open, half open or closed. */
export interface CircuitChange {
  /** Milliseconds of the wall clock. */
  readonly at: number;
  readonly position: 'open' | 'half-open' | 'closed';
}

/** The changes that a service logged, in their order. */
export function circuitChangesIn(log: string, source: string): CircuitChange[] {
  const lines = log.split('\n').filter((line) => line.startsWith('{') && line.includes('"circuit of a provider"'));
  return lines
    .map((line) => JSON.parse(line))
    .filter((event) => event.provider === source)
    .map(({ time, circuit }) => ({ at: Date.parse(time), position: circuit }));
}

/** What the circuit did in one outage: times in milliseconds. */
export interface CircuitStory {
  /** From the start of the outage until it opened. */
  readonly toOpen: number;
  /** From opening: when a call tried the provider again, the one that closed it included. */
  readonly trials: readonly number[];
  /** From the provider's recovery until it closed. */
  readonly toClose: number;
}

/** @returns undefined where it did not both open in the outage and close after it */
export function storyOf(
  changes: readonly CircuitChange[],
  outageAt: number,
  backAt: number,
  endAt: number,
): CircuitStory | undefined {
  const ours = changes.filter(({ at }) => at >= outageAt && at < endAt);
  const opened = ours.find(({ position, at }) => position === 'open' && at < backAt);
  const closed = ours.find(({ position, at }) => position === 'closed' && at >= backAt);
  if (!opened || !closed) return undefined;
  return {
    toOpen: opened.at - outageAt,
    trials: ours.filter(({ position }) => position === 'half-open').map(({ at }) => at - opened.at),
    toClose: closed.at - backAt,
  };
}
