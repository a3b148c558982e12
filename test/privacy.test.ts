import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inputFieldsOf } from '../src/checks/input/field.js';
import { type Check, checks } from '../src/checks/index.js';
import type { Provider } from '../src/providers/provider.js';
import { faults } from '../src/providers/sandbox/faults.js';
import { askGraphQL, askRest, everyExample } from './support/everyExample.js';
import { jsonHeaders, post, type Running, send, startService } from './support/inProcess.js';

/**
 * The canary: marked personal data goes through every path, and everything that came out is searched for it.
 * "canary" stands in values that break rules; the sample's own values in those that do not.
 */
const marks = /canary|110101199003076515|13912345678|李明|王芳|建国路|iVBORw0KGgo|demo-secret-for-the-sandbox/i;
const outputs: string[] = [];
const keep = <T extends { text: string; headers: Headers }>(answer: T): T => {
  outputs.push(answer.text, ...[...answer.headers].map(([name, value]) => `${name}: ${value}`));
  return answer;
};

let service: Running;
let broken: Running;
beforeAll(async () => {
  service = await startService();
  broken = await startService({}, [throwing]);
});
afterAll(async () => {
  await Promise.all([service.stop(), broken.stop()]);
});

/** A provider that fails the worst way: with an error that quotes its input, and a cause that does so too. */
const throwing: Provider = {
  name: 'throwing',
  capabilities: Object.fromEntries(
    checks.map(({ name }) => [
      name,
      async (input: object) => {
        throw new Error(`could not ask for ${JSON.stringify(input)}`, { cause: new TypeError(JSON.stringify(input)) });
      },
    ]),
  ),
};

/** Each field of the check broken, as strings and as other things. */
function brokenInputs(check: Check): object[] {
  const fields = inputFieldsOf(check.input).map(({ name }) => name);
  const values: unknown[] = [
    'canary-value',
    'canary 110101199003076515',
    13912345678,
    { canary: 'canary' },
    ['canary'],
    true,
  ];
  return values.map((value) => Object.fromEntries(fields.map((field) => [field, value])));
}

describe('no value of a request is in an error or a log line', () => {
  test.each(checks.map((check) => [check.type, check] as const))(
    '%s with broken fields, on both channels',
    async (_type, check) => {
      for (const input of brokenInputs(check)) {
        expect(keep(await askRest(service.url, check, input)).status).toBe(400);
        const query = `mutation ($input: ${inputTypes[check.area]}!) { ${mutations[check.area]}(input: $input) { message } }`;
        expect(
          keep(await post(`${service.url}/graphql`, { query, variables: { input: { [check.member]: input } } })).body
            .errors[0].extensions.code,
        ).toBe('BAD_USER_INPUT');
      }
    },
  );

  test.each(everyExample)('$title, on a provider that throws its input', async ({ check, input }) => {
    const rest = keep(await askRest(broken.url, check, input));
    expect([rest.status, rest.body.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    const graphql = await askGraphQL(broken.url, check, input);
    outputs.push(JSON.stringify(graphql));
    expect(graphql.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });

  test.each(
    faults.filter(({ name }) => name !== 'timeout' && name !== 'slow').map((fault) => [fault.name, fault] as const),
  )('a provider that is %s', async (_name, fault) => {
    const [check] = checks;
    const answer = await askRest(service.url, check!, { name: '李明', idNo: fault.idNo });
    expect(answer.body.code).toBe(fault.failure?.code);
    outputs.push(answer.text.replaceAll(fault.idNo, 'canary'));
  });

  test.each([
    ['a broken document', '{"query":"mutation { canary(name: 李明 110101199003076515"}'],
    [
      'literals of other types',
      '{"query":"mutation { verifyIdentity(input: { twoFactor: { name: 110101199003076515, idNo: 13912345678 } }) { match } }"}',
    ],
    [
      'a string where an object belongs',
      '{"query":"mutation { verifyIdentity(input: \\"110101199003076515\\") { match } }"}',
    ],
    [
      'a member that does not exist',
      '{"query":"mutation { verifyIdentity(input: { x13912345678: \\"李明\\" }) { match } }"}',
    ],
    ['malformed JSON', '{"query": 李明 110101199003076515'],
    ['variables that are no object', '{"query":"{ checks { name } }","variables":"110101199003076515"}'],
    ['a query that is no string', '{"query":{"canary":"110101199003076515"}}'],
    [
      'an operation that does not exist',
      '{"query":"query A { checks { name } } query B { checks { name } }","operationName":"13912345678"}',
    ],
    ['extensions that are none', '{"query":"{ checks { name } }","extensions":"110101199003076515"}'],
    ['a list of operations', '[{"query":"{ checks(name: \\"canary\\") { name } }"}]'],
    ['a prototype for the parser', '{"__proto__":{"canary":"110101199003076515"}}'],
  ])('%s, on both channels', async (_what, body) => {
    keep(await post(`${service.url}/graphql`, body));
    expect(keep(await post(`${service.url}/kyc/cn/identity`, body)).status).toBe(400);
  });

  test('paths, queries and headers', async () => {
    keep(await send(`${service.url}/kyc/cn/110101199003076515?mobile=13912345678`, { headers: jsonHeaders }));
    keep(
      await send(`${service.url}/graphql?query=${encodeURIComponent('{ person(name: "李明") }')}`, {
        headers: { ...jsonHeaders, 'apollo-require-preflight': '1' },
      }),
    );
    keep(await send(`${service.url}/healthz`, { headers: { 'x-request-id': '13912345678' } }));
    keep(
      await post(
        `${service.url}/kyc/cn/identity`,
        {},
        { 'content-type': 'application/json', 'x-client-id': 'canary', 'x-client-secret': 'canary-secret' },
      ),
    );
  });

  test('everything that came out of all this is clean', async () => {
    const metrics = await Promise.all([service, broken].map(async ({ url }) => (await send(`${url}/metrics`)).text));
    expect(outputs.length).toBeGreaterThan(200);
    for (const text of [...outputs, service.log(), broken.log(), ...metrics]) {
      expect(text.split('\n').filter((line) => marks.test(line))).toEqual([]);
    }
  });
});

test('successful checks leave no value in the log either', async () => {
  await using clean = await startService();
  for (const { check, input } of everyExample) await askRest(clean.url, check, input);
  expect(
    clean
      .log()
      .split('\n')
      .filter((line) => marks.test(line)),
  ).toEqual([]);
  expect(clean.log()).toContain('"outcome":"MATCH"');
});

const inputTypes = { identity: 'VerifyIdentityInput', mobile: 'LookupMobileInput', risk: 'AssessRiskInput' } as const;
const mutations = { identity: 'verifyIdentity', mobile: 'lookupMobile', risk: 'assessRisk' } as const;
