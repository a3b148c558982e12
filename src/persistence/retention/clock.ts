import type { Database } from '../database/tables.js';
import { advanceTrustedTime, newestEntryTime, readTrustedTime, serverTime } from './trustedTime.js';

/**
 * Tells the time for what is forgotten by its age. A clock that is ahead would forget everything at once, and a forgotten
 * idempotency key is billed again. So nothing is forgotten before it is due by every clock that is asked. Times are
 * milliseconds since 1970.
 */
export interface RetentionClock {
  /** By the clock that is furthest behind: what is due by this is due by all. */
  earliest(): number;
  /** By the clock that is furthest ahead: what is kept until some time after this is kept long enough by all. */
  latest(): number;
  /** Compares the clocks again, and moves on the time that is remembered. */
  compare(): Promise<void>;
}

/** What the clocks say where they are more than a day apart. */
export interface ClockReadings {
  readonly machine: Date;
  /** That of the PostgreSQL server. */
  readonly database?: Date;
  /** The time that the services on this database came to, by clocks that nobody sets. */
  readonly remembered: Date;
}

export interface ClockWatch {
  clocksDisagree(readings: ClockReadings): void;
  clocksAgree(): void;
}

export interface RetentionClockParts {
  readonly database: Database;
  /** Whether the database has a clock that is not this machine's. */
  readonly hasServer: boolean;
  readonly watch: ClockWatch;
  readonly now?: () => number;
  /** Milliseconds of a clock that nobody sets. */
  readonly elapsed?: () => number;
}

const dayMs = 86_400_000;

/**
 * Asks three clocks: that of this machine, that of the PostgreSQL server, and the time that is remembered in the database
 * (at first, that of the newest audit entry), which goes on by the monotonic clocks of the services that run. A machine
 * is believed at start if none is more than a day away from another. A clock that is set later is never followed forward.
 *
 * After a pause of more than a day nobody can tell a service that did not run from a clock that is ahead: new entries
 * would have the time of the same clock. Then an operator has to say that the clock is right (`kyc confirm-clock`).
 */
export async function openRetentionClock({
  database,
  hasServer,
  watch,
  now = Date.now,
  elapsed = () => performance.now(),
}: RetentionClockParts): Promise<RetentionClock> {
  const readServer = async () => (hasServer ? serverTime(database) : undefined);
  const first = {
    machine: now(),
    server: await readServer(),
    remembered: (await readTrustedTime(database)) ?? (await newestEntryTime(database)),
  };
  const openedAt = elapsed();
  let behind = spreadOf(first) <= dayMs ? first.machine : Math.min(...timesOf(first));
  let behindAt = openedAt;
  const ahead = Math.max(first.machine, first.server ?? first.machine);
  let disagree = false;

  const steady = () => behind + elapsed() - behindAt;
  const earliest = () => Math.floor(Math.min(now(), steady()));
  const latest = () => Math.ceil(Math.max(now(), ahead + elapsed() - openedAt));

  async function compare(): Promise<void> {
    const machine = now();
    const server = await readServer();
    const remembered = (await readTrustedTime(database)) ?? steady();
    // Another service, or an operator, knows that it is later.
    if (remembered > steady())
      [behind, behindAt] = [Math.max(steady(), Math.min(machine, remembered, server ?? machine)), elapsed()];
    tell({ machine, server, remembered: Math.max(remembered, steady()) });
    await advanceTrustedTime(database, earliest());
  }

  function tell(readings: Readings): void {
    const wasSo = disagree;
    disagree = spreadOf(readings) > dayMs;
    if (disagree && !wasSo) watch.clocksDisagree(datesOf(readings));
    if (!disagree && wasSo) watch.clocksAgree();
  }

  await compare();
  return { earliest, latest, compare };
}

interface Readings {
  readonly machine: number;
  readonly server: number | undefined;
  readonly remembered: number | undefined;
}

function timesOf({ machine, server, remembered }: Readings): number[] {
  return [machine, server, remembered].filter((time) => time !== undefined);
}

function spreadOf(readings: Readings): number {
  const times = timesOf(readings);
  return Math.max(...times) - Math.min(...times);
}

function datesOf({ machine, server, remembered = machine }: Readings): ClockReadings {
  return {
    machine: new Date(machine),
    remembered: new Date(remembered),
    ...(server !== undefined && { database: new Date(server) }),
  };
}
