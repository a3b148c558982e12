import { describe, expect, test } from '@jest/globals';
import { createFailedAuthentications, networkOf } from '../../src/http/failedAuthentications.js';

/** A clock that stands still until it is moved. */
function startingAt(instant: number) {
  const clock = { now: instant };
  const failures = createFailedAuthentications(() => clock.now);
  const fail = (times: number, addressOf: (index: number) => string, id = 'acme') => {
    for (let index = 0; index < times; index += 1) failures.failed(addressOf(index), id);
  };
  return { clock, failures, fail };
}

describe('wrong attempts', () => {
  test('of one address are slowed to one a second after fifty, whatever the id', () => {
    const { clock, failures, fail } = startingAt(1_000);
    fail(49, () => '203.0.113.7');
    expect(failures.waitMs('203.0.113.7', 'other')).toBe(0);
    fail(1, () => '203.0.113.7');
    expect(failures.waitMs('203.0.113.7', 'other')).toBe(1_000);
    clock.now += 1_000;
    expect(failures.waitMs('203.0.113.7', 'other')).toBe(0);
    clock.now += 60_000;
    fail(49, () => '203.0.113.7');
    expect(failures.waitMs('203.0.113.7', 'acme')).toBe(0);
  });

  test('of many addresses at one id are slowed together, and an address that did not fail never waits', () => {
    const { failures, fail } = startingAt(0);
    fail(50, (index) => `198.51.100.${index}`);
    expect(failures.waitMs('198.51.100.1', 'acme')).toBe(1_000);
    expect(failures.waitMs('198.51.100.1', 'other')).toBe(0);
    expect(failures.waitMs('203.0.113.7', 'acme')).toBe(0);
  });

  test('take bounded room, however many addresses and however long ids there are', () => {
    const { failures, fail } = startingAt(0);
    global.gc?.();
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < 30_000; index += 1)
      failures.failed(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`, `${index}`.padEnd(4_000, 'x'));
    global.gc?.();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
    fail(50, () => '203.0.113.7');
    expect(failures.waitMs('203.0.113.7', 'acme')).toBe(1_000);
  });
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:0001:2::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['not an address', 'no address'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
