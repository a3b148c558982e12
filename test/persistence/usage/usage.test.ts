import { describe, expect, test } from '@jest/globals';
import { dayInChina, isoDay } from '../../../src/checks/subject/calendar.js';
import { jsonHeaders, post, startService } from '../../support/inProcess.js';
import { places } from '../../support/place.js';
import { runHere } from '../../support/commandLine.js';

const police = { type: 'police', name: '李明', idNo: '110101199003076515' };
const usage = (from: string, to: string) => ({
  query:
    '{ usage(from: "F", to: "T") { checks billed maybeBilled entries { day check checks billed maybeBilled outcomes { outcome checks } providers { provider checks billed maybeBilled } } } }'
      .replace('F', from)
      .replace('T', to),
});

describe.each(places)('usage (%s)', (_engine, newPlace) => {
  test('matches what was run, for the own client alone; kyc usage shows all', async () => {
    await using place = await newPlace();
    const env = { ...place.env, KYC_CLIENTS: 'other:secret-of-the-other' };
    await using service = await startService(env);
    const day = isoDay(dayInChina(new Date()));
    const ask = (input: object, headers = jsonHeaders) =>
      post(`${service.url}/kyc/cn/risk`, { ...police, ...input }, headers);
    await ask({});
    await ask({});
    await ask({ idNo: '110101199009010044' });
    await ask({ idNo: '110101199009010060' });
    await ask({ idNo: 'wrong' });
    await post(`${service.url}/graphql`, {
      query: 'mutation { lookupMobile(input: { attribution: { mobile: "13912345678" } }) { id } }',
    });
    await ask({}, { ...jsonHeaders, 'x-client-id': 'other', 'x-client-secret': 'secret-of-the-other' });

    const { body } = await post(`${service.url}/graphql`, usage(day, day));
    expect(body.data.usage).toEqual({
      checks: 6,
      billed: 3,
      maybeBilled: 1,
      entries: [
        {
          day,
          check: 'MOBILE_ATTRIBUTION',
          checks: 1,
          billed: 1,
          maybeBilled: 0,
          outcomes: [{ outcome: 'FOUND', checks: 1 }],
          providers: [{ provider: 'sandbox', checks: 1, billed: 1, maybeBilled: 0 }],
        },
        {
          day,
          check: 'RISK_POLICE',
          checks: 5,
          billed: 2,
          maybeBilled: 1,
          outcomes: [
            { outcome: 'BAD_USER_INPUT', checks: 1 },
            { outcome: 'CLEAR', checks: 2 },
            { outcome: 'UPSTREAM_ERROR', checks: 1 },
            { outcome: 'UPSTREAM_UNAVAILABLE', checks: 1 },
          ],
          providers: [
            { provider: null, checks: 1, billed: 0, maybeBilled: 0 },
            { provider: 'sandbox', checks: 4, billed: 2, maybeBilled: 1 },
          ],
        },
      ],
    });
    expect((await post(`${service.url}/graphql`, usage('2020-01-01', '2020-12-31'))).body.data.usage).toEqual({
      checks: 0,
      billed: 0,
      maybeBilled: 0,
      entries: [],
    });

    const all = JSON.parse((await runHere(['usage', '--from', day, '--to', day, '--json'], env)).stdout);
    expect(all).toHaveLength(6);
    expect(all.filter(({ client }: { client: string }) => client === 'other')).toEqual([
      {
        client: 'other',
        day,
        check: 'RISK_POLICE',
        outcome: 'CLEAR',
        provider: 'sandbox',
        checks: 1,
        billed: 1,
        maybeBilled: 0,
      },
    ]);
    const { stdout } = await runHere(['usage', '--client', 'demo'], env);
    expect(stdout).toMatch(/^client +day +check +outcome +provider +checks +billed +maybeBilled\n/);
    expect(stdout).not.toMatch(/other/);
  });

  test('refuses what is no time', async () => {
    await using place = await newPlace();
    await using service = await startService(place.env);
    for (const [from, to, path] of [
      ['2026-02-30', '2026-03-01', 'from'],
      ['2026-03-01', 'canary', 'to'],
      ['2026-03-02', '2026-03-01', 'to'],
    ] as const) {
      const answer = await post(`${service.url}/graphql`, usage(from, to));
      expect(answer.body.errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
      expect(answer.text).not.toMatch(/canary/);
    }
  });
});
