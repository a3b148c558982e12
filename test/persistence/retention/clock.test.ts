import { describe, expect, test } from '@jest/globals';
import { openDatabase } from '../../../src/persistence/database/open.js';
import { type ClockReadings, openRetentionClock } from '../../../src/persistence/retention/clock.js';
import { setTrustedTime } from '../../../src/persistence/retention/trustedTime.js';
import { newPostgresPlace, type Place, places } from '../../support/place.js';
import { postgresMissing } from '../../support/postgres.js';

const [hour, day] = [3_600_000, 86_400_000];
const start = Date.UTC(2026, 0, 15);

/** A machine whose clock can be set; time goes on by itself for nobody. */
async function aMachine(place: Place, hasServer = false) {
  const database = await openDatabase(place.config);
  const time = { now: start, elapsed: 0 };
  const warnings: (ClockReadings | 'agree')[] = [];
  const watch = {
    clocksDisagree: (readings: ClockReadings) => void warnings.push(readings),
    clocksAgree: () => void warnings.push('agree'),
  };
  return {
    time,
    warnings,
    database,
    pass: (ms: number) => ((time.now += ms), (time.elapsed += ms)),
    open: () => openRetentionClock({ database, hasServer, watch, now: () => time.now, elapsed: () => time.elapsed }),
    [Symbol.asyncDispose]: () => database.destroy(),
  };
}

describe.each(places)('the clock of what is erased by age, on %s', (_engine, newPlace) => {
  test('goes on with the machine while it runs and over short pauses', async () => {
    await using place = await newPlace();
    await using machine = await aMachine(place);
    const clock = await machine.open();
    machine.pass(40 * day);
    await clock.compare();
    expect([clock.earliest(), clock.latest()]).toEqual([start + 40 * day, start + 40 * day]);
    machine.time.now += 20 * hour;
    expect((await machine.open()).earliest()).toBe(start + 40 * day + 20 * hour);
    expect(machine.warnings).toEqual([]);
  });

  test('does not follow a machine whose clock is set ahead, by hours neither, and warns where it is more than a day', async () => {
    await using place = await newPlace();
    await using machine = await aMachine(place);
    const clock = await machine.open();
    machine.time.now += 20 * hour;
    await clock.compare();
    expect([clock.earliest(), clock.latest()]).toEqual([start, start + 20 * hour]);
    expect(machine.warnings).toEqual([]);
    machine.time.now += 30 * day;
    machine.pass(hour);
    await clock.compare();
    expect(clock.earliest()).toBe(start + hour);
    expect(machine.warnings).toEqual([{ machine: new Date(machine.time.now), remembered: new Date(start + hour) }]);
    machine.time.now = start + hour;
    await clock.compare();
    expect(machine.warnings).toHaveLength(2);
    expect(machine.warnings[1]).toBe('agree');
  });

  test('is behind with a machine that is set back, and what is kept from then on is kept long enough', async () => {
    await using place = await newPlace();
    await using machine = await aMachine(place);
    const clock = await machine.open();
    machine.time.now -= 3 * day;
    expect([clock.earliest(), clock.latest()]).toEqual([start - 3 * day, start]);
  });

  test('stands still over a long pause, however often a service starts, until an operator says that the machine is right', async () => {
    await using place = await newPlace();
    await using machine = await aMachine(place);
    await machine.open();
    machine.time.now += 40 * day;
    for (const time of [1, 2]) {
      const clock = await machine.open();
      machine.pass(hour);
      await clock.compare();
      expect(clock.earliest()).toBe(start + time * hour);
    }
    const clock = await machine.open();
    await setTrustedTime(machine.database, machine.time.now);
    await clock.compare();
    expect(clock.earliest()).toBe(machine.time.now);
    expect(machine.warnings.at(-1)).toBe('agree');
  });

  test('follows another service that knows that it is later, and never beyond its own machine', async () => {
    await using place = await newPlace();
    await using machine = await aMachine(place);
    const clock = await machine.open();
    machine.time.now += 2 * hour;
    await setTrustedTime(machine.database, start + hour);
    await clock.compare();
    expect(clock.earliest()).toBe(start + hour);
    await setTrustedTime(machine.database, start + 20 * hour);
    await clock.compare();
    expect(clock.earliest()).toBe(start + 2 * hour);
  });
});

(postgresMissing ? test.skip : test)(
  'a machine that is days ahead of its PostgreSQL server is not believed, in a new database neither',
  async () => {
    await using place = await newPostgresPlace();
    await using machine = await aMachine(place, true);
    machine.time.now = Date.now() + 31 * day;
    const clock = await machine.open();
    expect(clock.earliest()).toBeLessThan(Date.now() + hour);
    expect(machine.warnings).toEqual([
      { machine: new Date(machine.time.now), database: expect.any(Date), remembered: expect.any(Date) },
    ]);
  },
);
