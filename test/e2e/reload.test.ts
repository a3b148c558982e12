import { afterEach, describe, expect, test } from '@jest/globals';
import { rmSync } from 'node:fs';
import { matches } from '../providers/kyc-china/network.js';
import { json, knowing, type Reply, type StandIn, startStandIn } from '../providers/kyc-china/standIn.js';
import { credentials, respond, startVendor, type Vendor } from '../providers/tencent-cloud/vendor.js';
import { send } from '../support/inProcess.js';
import { askAbout, startCallers } from '../support/numberedRequests.js';
import { person } from '../support/profiles.js';
import { startReloading } from '../support/reloading.js';
import { until } from '../support/until.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** KYC China, which knows two secrets of one client and takes its time. */
async function startChina(reply: Reply = later(json(matches))): Promise<StandIn> {
  const china = await startStandIn(knowing({ us: 'canary-first-secret', 'us-again': 'canary-second-secret' }, reply));
  closing.push(() => china.close());
  return china;
}

async function startTencent(): Promise<Vendor> {
  const vendor = await startVendor();
  vendor.answerBy(later(respond({ Result: '0', Description: '认证通过' })));
  closing.push(() => vendor.close());
  return vendor;
}

function later(reply: Reply, ms = 20): Reply {
  return (...asked) => void setTimeout(() => reply(...asked), ms);
}

const firstAccount = { KYC_CHINA_CLIENT_ID: 'us', KYC_CHINA_CLIENT_SECRET: 'canary-first-secret' };
const secondAccount = { KYC_CHINA_CLIENT_ID: 'us-again', KYC_CHINA_CLIENT_SECRET: 'canary-second-secret' };
const chinaAt = ({ url }: StandIn, account = firstAccount) => ({ KYC_CHINA_BASE_URL: url, ...account });
const tencentAt = ({ url }: Vendor) => ({
  KYC_TENCENT_BASE_URL: url,
  KYC_TENCENT_SECRET_ID: credentials.secretId,
  KYC_TENCENT_SECRET_KEY: credentials.secretKey,
});
const accountsAt = ({ received }: StandIn) => received.map(({ headers }) => headers['x-client-id']);

describe('SIGHUP', () => {
  test('changes routes and credentials under load: no request fails, those under way end as they began, later ones go where the file says', async () => {
    let release: () => void = () => undefined;
    const held = person(8_000).idNo;
    const china = await startChina((...asked) =>
      asked[2].body.includes(held) ? (release = () => json(matches)(...asked)) : later(json(matches))(...asked),
    );
    const vendor = await startTencent();
    await using running = await startReloading({ KYC_ROUTES: 'kyc-china', ...chinaAt(china) });
    const { service } = running;
    const underWay = askAbout(service.url, 8_000);
    await using callers = startCallers(service.url, 6);
    await until(() => callers.told.length > 30 && china.received.some(({ body }) => body.includes(held)));

    expect(
      await running.reload({
        KYC_ROUTES: 'identity=tencent-cloud; risk=kyc-china',
        ...chinaAt(china, secondAccount),
        ...tencentAt(vendor),
      }),
    ).toBe('done');
    const fromHere = callers.sent();
    await until(() => callers.told.length > fromHere + 30);
    expect(await running.reload({ KYC_ROUTES: 'kyc-china', ...chinaAt(china, secondAccount) })).toBe('done');
    const backFromHere = callers.sent();
    await until(() => callers.told.length > backFromHere + 30);
    await callers.stop();

    expect(callers.told.filter(({ outcome }) => outcome !== 'MATCH')).toEqual([]);
    const providers = (from: number, to: number) =>
      new Set(callers.told.filter(({ requestId }) => isBetween(requestId, from, to)).map(({ provider }) => provider));
    expect([...providers(fromHere, fromHere + 20)]).toEqual(['tencent-cloud']);
    expect([...providers(backFromHere, backFromHere + 20)]).toEqual(['kyc-china']);
    expect(accountsAt(china).slice(-20)).toEqual(Array.from({ length: 20 }, () => 'us-again'));
    expect(china.received.length + vendor.received.length).toBe(callers.told.length + 1);

    release();
    expect(await underWay).toMatchObject({ outcome: 'MATCH', provider: 'kyc-china', billed: true });
    expect(service.output()).not.toContain('canary');
  });

  test('closes the connections of a provider that is left out once nobody uses it any more, and shows it no longer', async () => {
    let release: () => void = () => undefined;
    const china = await startChina((...asked) => (release = () => json(matches)(...asked)));
    const vendor = await startTencent();
    await using running = await startReloading({ KYC_ROUTES: 'identity=kyc-china', ...chinaAt(china) });
    const { url } = running.service;
    const underWay = askAbout(url, 0);
    await until(() => china.received.length === 1);

    await running.reload({ KYC_ROUTES: 'identity=tencent-cloud', ...tencentAt(vendor) });
    expect(await askAbout(url, 1)).toMatchObject({ provider: 'tencent-cloud' });
    expect(china.openConnections()).toBe(1);
    expect(await running.circuits()).toEqual({ 'tencent-cloud': 'closed' });
    release();
    expect(await underWay).toMatchObject({ outcome: 'MATCH', provider: 'kyc-china' });
    await until(() => china.openConnections() === 0);

    const { text } = await send(`${url}/metrics`);
    const gauges = text
      .split('\n')
      .filter((line) => /^kyc_provider_(circuit|calls_in_flight|calls_queued)\{/.test(line));
    const sources = new Set(gauges.map((line) => line.replace(/,endpoint="[^"]+"/, '')));
    expect([...sources].sort()).toEqual([
      'kyc_provider_calls_in_flight{provider="tencent-cloud"} 0',
      'kyc_provider_calls_queued{provider="tencent-cloud"} 0',
      'kyc_provider_circuit{provider="tencent-cloud"} 0',
    ]);
    expect(text).toContain('kyc_provider_reloads_total{outcome="done"} 1');
  });

  test('leaves a provider as it is whose settings stay the same: its connections, and its circuit', async () => {
    const china = await startChina(json({}, 500));
    const vendor = await startTencent();
    const routes = (text: string) => ({ KYC_ROUTES: text, ...chinaAt(china), ...tencentAt(vendor) });
    await using running = await startReloading(routes('identity=tencent-cloud; identity.three-factor=kyc-china'), {
      KYC_CIRCUIT_OPEN_MS: '60000',
    });
    const { url } = running.service;
    for (let number = 0; number < 5; number += 1)
      expect(await askAbout(url, number)).toMatchObject({ outcome: 'UPSTREAM_ERROR' });
    expect(await running.circuits()).toEqual({ 'kyc-china': 'open', 'tencent-cloud': 'closed' });

    await running.reload(routes('identity=kyc-china,tencent-cloud'));
    expect(await running.circuits()).toEqual({ 'kyc-china': 'open', 'tencent-cloud': 'closed' });
    for (let number = 5; number < 8; number += 1)
      expect(await askAbout(url, number)).toMatchObject({ provider: 'tencent-cloud' });
    expect(china.received).toHaveLength(5);
    await running.reload(routes('identity=tencent-cloud,kyc-china'));
    expect(await askAbout(url, 8)).toMatchObject({ provider: 'tencent-cloud' });
    expect(vendor.openConnections()).toBe(1);

    await running.reload({ ...routes('identity=kyc-china'), ...secondAccount });
    expect(await running.circuits()).toEqual({ 'kyc-china': 'closed' });
  });

  test('may come often in a row under load, and the last file counts', async () => {
    const china = await startChina();
    const vendor = await startTencent();
    const files = [
      { KYC_ROUTES: 'identity=kyc-china,tencent-cloud', ...chinaAt(china), ...tencentAt(vendor) },
      { KYC_ROUTES: 'identity=kyc-china', ...chinaAt(china, secondAccount) },
      { KYC_ROUTES: 'identity=tencent-cloud', ...tencentAt(vendor) },
    ];
    await using running = await startReloading(files[0]!);
    await using callers = startCallers(running.service.url, 6);
    for (let round = 0; round < 30; round += 1) {
      running.write(files[round % 3]!);
      running.hangUp();
      if (round % 5 === 0) await until(() => callers.told.length > round);
    }
    await running.reload(files[2]!);
    await until(() => callers.told.length > 60);
    await callers.stop();

    expect(callers.told.filter(({ outcome }) => outcome !== 'MATCH')).toEqual([]);
    expect(china.received.length + vendor.received.length).toBe(callers.told.length);
    expect(running.reloads().refused).toBe(0);
    expect(await running.circuits()).toEqual({ 'tencent-cloud': 'closed' });
    await until(() => china.openConnections() === 0);
  });

  test('refuses a file with mistakes, names them without a word of its secrets, and everything goes on as it was', async () => {
    const china = await startChina();
    const good = { KYC_ROUTES: 'identity=kyc-china', ...chinaAt(china) };
    await using running = await startReloading(good);
    const { service } = running;
    await using callers = startCallers(service.url, 2);

    const bad: [Record<string, string>, RegExp][] = [
      [{ ...good, KYC_ROUTES: 'identity=oracle' }, /names the provider \\"oracle\\"/],
      [{ ...good, KYC_CHINA_CLIENT_SECRET: '' }, /KYC_CHINA_CLIENT_SECRET is not set/],
      [{ ...good, KYC_CHINA_BASE_URL: 'canary-url' }, /KYC_CHINA_BASE_URL must be an http/],
      [{ ...good, KYC_CLIENTS: 'mallory:canary-client-secret' }, /names KYC_CLIENTS, but may hold only/],
      [{ ...good, 'canary-end-of-a-secret': '' }, /line [0-9]+ is not of the form NAME=value/],
      [{ ...good, KYC_ROUTES: 'sandbox' }, /cannot change between the sandbox and real providers/],
    ];
    for (const [file, mistake] of bad) {
      expect(await running.reload(file)).toBe('refused');
      expect(
        service
          .output()
          .trim()
          .split('\n')
          .filter((line) => line.includes('providers stay as they were'))
          .at(-1),
      ).toMatch(mistake);
    }
    running.write(good);
    rmSync(running.path);
    running.hangUp();
    await until(() => running.reloads().refused === bad.length + 1);
    expect(service.output()).toMatch(/KYC_SOURCES_FILE is .* must name a file that can be read/);

    await callers.stop();
    expect(callers.told.filter(({ outcome, provider }) => outcome !== 'MATCH' || provider !== 'kyc-china')).toEqual([]);
    expect(await running.circuits()).toEqual({ 'kyc-china': 'closed' });
    expect((await send(`${service.url}/metrics`)).text).toContain(
      `kyc_provider_reloads_total{outcome="refused"} ${bad.length + 1}`,
    );
    expect(new Set(accountsAt(china))).toEqual(new Set(['us']));
    expect(await running.reload(good)).toBe('done');
    expect(service.output()).not.toContain('canary');
  });
});

function isBetween(requestId: string, from: number, to: number): boolean {
  const number = Number(requestId.split('-')[1]);
  return number >= from && number < to;
}
