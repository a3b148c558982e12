import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { jsonHeaders } from '../support/inProcess.js';
import { type ServiceProcess, startProcess } from '../support/process.js';

let service: ServiceProcess;
beforeAll(async () => {
  service = await startProcess({ KYC_ROUTES: 'sandbox', KYC_MODE: 'development', LOG_LEVEL: 'error' });
  for (let round = 0; round < 20; round += 1) await send(graphql('{ checks { name } }'));
}, 120_000);
afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const graphql = (query: string, variables: object = {}) => JSON.stringify({ query, variables });
const text = (length: number, part = 'x') => part.repeat(length / part.length);
const list = (entry: string, count: number) => `[${new Array(count).fill(entry).join(',')}]`;
const profiles = 'query ($i: [CustomerProfileInput!]!) { customerProfiles(inputs: $i) { __typename } }';
const history = 'query ($f: VerificationFilter) { verifications(filter: $f) { edges { cursor } } }';
const aliased = (field: string) => Array.from({ length: 50 }, (_, index) => `a${index}: ${field}`).join(' ');
const unused = (json: string) => `{"query":"{ __typename }","variables":{"unused":${json}}}`;

async function send(body: string): Promise<number> {
  const answer = await fetch(`${service.url}/graphql`, { method: 'POST', headers: jsonHeaders, body });
  await answer.arrayBuffer();
  return answer.status;
}

/** CPU of the service so far, in milliseconds: user and system time in ticks of 10 ms (proc(5)). */
function cpuMs(): number {
  const [, after = ''] = readFileSync(`/proc/${service.child.pid}/stat`, 'utf8').split(') ');
  const fields = after.split(' ').map(Number);
  return ((fields[11] ?? 0) + (fields[12] ?? 0)) * 10;
}

/** The least of three, since a busy machine makes the same work dearer. */
async function cost(body: string): Promise<{ status: number; ms: number }> {
  const costs: number[] = [];
  let status = 0;
  for (let round = 0; round < 3; round += 1) {
    const before = cpuMs();
    status = await send(body);
    costs.push(cpuMs() - before);
  }
  return { status, ms: Math.min(...costs) };
}

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('CPU of the service', () => {
  test.each<[string, () => string]>([
    ['1,000 ones for profiles', () => graphql(profiles, { i: new Array(1_000).fill(1) })],
    ['50 ones for profiles', () => graphql(profiles, { i: new Array(50).fill(1) })],
    ['20,000 empty profiles', () => graphql(profiles, { i: new Array(20_000).fill({}) })],
    ['1,000 ones for checks of the filter', () => graphql(history, { f: { checks: new Array(1_000).fill(1) } })],
    [
      '33,000 right checks of the filter',
      () => graphql(history, { f: { checks: new Array(33_000).fill('RISK_POLICE') } }),
    ],
    ['180 KB in a list for a text', () => graphql(profiles, { i: [{ name: [text(180_000, 'value: ')] }] })],
    [
      '180 KB of a literal',
      () => graphql(`{ verifications(first: "${text(180_000, 'value: ')}") { edges { cursor } } }`),
    ],
    ['90 KB of literal', () => graphql(`{ verifications(first: "${text(90_000, 'value: ')}") { edges { cursor } } }`)],
    ['lines and errors', () => graphql(`{${text(4_900, '\n')}${'a '.repeat(120)}}`)],
    ['one field 390 times', () => graphql(`{ ${'checks { name input } '.repeat(390)} }`)],
    ['1 MB of lists', () => unused(list('[]', 333_000))],
  ])('is at most 30 ms for up to 1 MB: %s', async (_what, body) => {
    expect((await cost(body())).ms).toBeLessThanOrEqual(30);
  });

  test.each<[string, () => string]>([
    [
      '1,000,000 empty profiles',
      () => `{"query":${JSON.stringify(profiles)},"variables":{"i":${list('{}', 1_000_000)}}}`,
    ],
    ['lists 3.9 million deep', () => unused('['.repeat(3_900_000) + ']'.repeat(3_900_000))],
    ['2.6 million lists', () => unused(list('[]', 2_600_000))],
    ['4 million lines and errors', () => graphql(`{${text(3_900_000, '\n')}${'a '.repeat(120)}}`)],
    ['a literal of 7.9 MB', () => graphql(`{ verifications(first: "${text(7_900_000)}") { edges { cursor } } }`)],
    [
      'an id of 7.9 MB in 50 places',
      () => graphql(`query ($i: ID!) { ${aliased('verification(id: $i) { id }')} }`, { i: text(7_900_000) }),
    ],
    [
      'a cursor of 7.9 MB in 50 places',
      () =>
        graphql(`query ($i: String!) { ${aliased('verifications(after: $i) { edges { cursor } }')} }`, {
          i: text(7_900_000),
        }),
    ],
  ])('is at most 150 ms for up to 8 MB: %s', async (_what, body) => {
    const { status, ms } = await cost(body());
    expect([400, 413]).toContain(status);
    expect(ms).toBeLessThanOrEqual(150);
  });
});
