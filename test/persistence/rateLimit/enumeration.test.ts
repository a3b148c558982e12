import { describe, expect, test } from '@jest/globals';
import type { EnumerationEvent } from '../../../src/checks/ports/enumeration.js';
import { deriveKeysFrom } from '../../../src/persistence/crypto/keys.js';
import { enumerationObserver } from '../../../src/observability/watches.js';
import { createEnumerationMeter } from '../../../src/persistence/rateLimit/enumeration.js';
import { createSubjectTraces } from '../../../src/persistence/crypto/blindIndex.js';
import { countingSource } from '../../support/countingProvider.js';
import { post, startService } from '../../support/inProcess.js';
import { recordKey } from '../../support/place.js';
import { person } from '../../support/profiles.js';
import { aRun } from '../aRun.js';

const traces = createSubjectTraces(deriveKeysFrom(recordKey));

function metered(perHour: number) {
  const clock = { now: 1_800_000_000_000 };
  const events: EnumerationEvent[] = [];
  const meter = createEnumerationMeter({
    traces,
    perHour,
    observe: (event) => void events.push(event),
    now: () => clock.now,
  });
  return { clock, events, ask: (input: object, client = 'shop') => meter(aRun({}, { client, input })) };
}

describe('the meter of enumeration', () => {
  test('counts different values of one field beside one value of another, by client', () => {
    const { ask, events } = metered(0);
    for (const idNo of ['1', '2', '2', '3']) ask({ name: '李明', idNo });
    ask({ name: '王芳', idNo: '3' });
    ask({ name: '李明', idNo: '4' }, 'other');
    expect(events).toEqual([
      { client: 'shop', of: 'name', tried: 'idNo', count: 2, isRefused: false },
      { client: 'shop', of: 'name', tried: 'idNo', count: 3, isRefused: false },
      { client: 'shop', of: 'idNo', tried: 'name', count: 2, isRefused: false },
    ]);
  });

  test('refuses one value too many, says until when, and lets known ones, other clients and the next hour pass', () => {
    const { ask, clock } = metered(2);
    ask({ mobile: '1', name: 'a' });
    ask({ mobile: '1', name: 'b' });
    expect(() => ask({ mobile: '1', name: 'c' })).toThrow(
      expect.objectContaining({
        code: 'RATE_LIMITED',
        billed: 'no',
        retryAfterMs: 3_600_000,
      }),
    );
    ask({ mobile: '1', name: 'b' });
    ask({ mobile: '1', name: 'c' }, 'other');
    ask({ mobile: '2', name: 'c' });
    clock.now += 3_600_000;
    ask({ mobile: '1', name: 'c' });
  });

  test('counts over a sliding hour: twice the limit does not fit around the end of one', () => {
    const { ask, clock } = metered(2);
    ask({ mobile: '1', name: 'a' });
    clock.now += 3_500_000;
    ask({ mobile: '1', name: 'b' });
    clock.now += 99_999;
    expect(() => ask({ mobile: '1', name: 'c' })).toThrow(expect.objectContaining({ retryAfterMs: 1 }));
    clock.now += 1;
    ask({ mobile: '1', name: 'c' });
    expect(() => ask({ mobile: '1', name: 'd' })).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
  });

  test('remembers nothing of a try that it refuses', () => {
    const { ask, events } = metered(1);
    ask({ mobile: '1', name: 'a', idNo: 'x' });
    expect(() => ask({ mobile: '2', name: 'a', idNo: 'y' })).toThrow();
    expect(events).toEqual([{ client: 'shop', of: 'name', tried: 'idNo', count: 1, isRefused: true }]);
    // The mobile number of the refused try is new to the ID number still.
    ask({ mobile: '3', idNo: 'y' });
  });

  test('warns once an hour for each client, of many values or of a refusal', () => {
    const clock = { now: 0 };
    const lines: object[] = [];
    const logger = { warn: (facts: object) => void lines.push(facts) };
    const observe = enumerationObserver(logger as any, undefined, () => clock.now);
    const event = { client: 'shop', of: 'name', tried: 'idNo', isRefused: false } as const;
    observe({ ...event, count: 99 });
    observe({ ...event, count: 100 });
    observe({ ...event, count: 100 });
    observe({ ...event, client: 'other', count: 3, isRefused: true });
    clock.now += 3_600_000;
    observe({ ...event, count: 101 });
    expect(lines.map((line: any) => line.client)).toEqual(['shop', 'other', 'shop']);
  });

  test('has nothing to say of a check about one field alone', () => {
    const { ask, events } = metered(1);
    for (const mobile of ['1', '2', '3']) ask({ mobile });
    expect(events).toEqual([]);
  });
});

test('over HTTP a client that guesses is refused before a provider is asked, is seen in metrics and log, and others go on', async () => {
  const source = countingSource();
  await using service = await startService(
    { KYC_ENUMERATION_PER_HOUR: '3', KYC_CLIENTS: 'loud:secret-of-the-loud-client,quiet:secret-of-the-quiet-client' },
    [source],
  );
  const as = (id: string) => ({
    'content-type': 'application/json',
    'x-client-id': id,
    'x-client-secret': `secret-of-the-${id}-client`,
  });
  const ask = async (index: number, client = 'loud', headers = {}) =>
    post(
      `${service.url}/kyc/cn/risk`,
      { type: 'police', name: '李明', idNo: person(index).idNo },
      { ...as(client), ...headers },
    );
  for (const index of [1, 2, 3, 3]) expect((await ask(index)).status).toBe(200);
  const refused = await ask(4);
  expect([refused.status, refused.body.code, refused.headers.get('retry-after') !== null]).toEqual([
    429,
    'RATE_LIMITED',
    true,
  ]);
  expect((await ask(4, 'quiet')).status).toBe(200);
  // An answer that is stored tells nothing new.
  expect((await ask(3, 'loud', { 'x-kyc-max-age': '60' })).status).toBe(200);
  expect(source.calls).toHaveLength(5);
  const metrics = await (await fetch(`${service.url}/metrics`)).text();
  expect(metrics).toContain('kyc_enumerations_total{of="name",tried="idNo"} 3');
});
