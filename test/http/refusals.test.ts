import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { demoHeaders, jsonHeaders, post, type Running, send, startService } from '../support/inProcess.js';
import { fileOf } from '../support/profiles.js';

const clients = [
  { id: 'slow', secret: 'secret-of-the-slow-one', ratePerSecond: 0.001, rateBurst: 1 },
  { id: 'elsewhere', secret: 'secret-of-elsewhere', ips: ['203.0.113.7'] },
];
let service: Running;
beforeAll(async () => {
  service = await startService({
    KYC_BODY_LIMIT_BYTES: '2000',
    KYC_CLIENTS_FILE: fileOf('clients.json', JSON.stringify({ clients })),
  });
});
afterAll(() => service.stop());

const graphqlResponse = 'application/graphql-response+json';
const slow = { 'x-client-id': 'slow', 'x-client-secret': 'secret-of-the-slow-one', 'content-type': 'application/json' };

describe.each(['/graphql', '/graphql/stream'])('a refusal before GraphQL at %s', (path) => {
  beforeAll(() => post(`${service.url}/graphql`, { query: '{ __typename }' }, slow));

  test.each<[number, string, RequestInit]>([
    [401, 'UNAUTHENTICATED', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }],
    [
      403,
      'FORBIDDEN',
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-client-id': 'elsewhere',
          'x-client-secret': 'secret-of-elsewhere',
        },
        body: '{}',
      },
    ],
    [
      413,
      'BAD_USER_INPUT',
      { method: 'POST', headers: jsonHeaders, body: JSON.stringify({ query: 'x'.repeat(3_000) }) },
    ],
    [415, 'BAD_USER_INPUT', { method: 'POST', headers: { ...demoHeaders, 'content-type': 'text/plain' }, body: 'x' }],
    [429, 'RATE_LIMITED', { method: 'POST', headers: slow, body: '{}' }],
    [400, 'BAD_USER_INPUT', { method: 'POST', headers: jsonHeaders, body: '{"query": ' }],
    [405, 'BAD_USER_INPUT', { method: 'DELETE', headers: demoHeaders }],
  ])('%i comes as application/graphql-response+json to who prefers that, with its code', async (status, code, init) => {
    for (const [accept, type] of [
      [graphqlResponse, graphqlResponse],
      [`${graphqlResponse}, application/json;q=0.9`, graphqlResponse],
      ['application/json', 'application/json'],
      ['*/*', 'application/json'],
      ['text/event-stream', 'application/json'],
    ] as const) {
      const answer = await send(service.url + path, {
        ...init,
        headers: { ...init.headers, accept } as Record<string, string>,
      });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([status, `${type}; charset=utf-8`]);
      expect(answer.body).toEqual({
        errors: [
          {
            message: expect.any(String),
            extensions: expect.objectContaining({ code, requestId: answer.headers.get('x-request-id') }),
          },
        ],
      });
    }
  });
});

test('a service that shuts down says so as application/graphql-response+json, too', async () => {
  const ending = await startService();
  const { hostname, port } = new URL(ending.url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (chunk) => (received += chunk.toString()));
  socket.write(`GET /graphql?query={__typename} HTTP/1.1\r\nhost: x\r\naccept: ${graphqlResponse}\r\n`);
  await once(socket, 'ready');
  await send(`${ending.url}/healthz`);
  const stopped = ending.stop();
  socket.write('\r\n');
  await once(socket, 'close');
  await stopped;
  expect(received).toMatch(
    /^HTTP\/1\.1 503 [\s\S]*content-type: application\/graphql-response\+json[\s\S]*"code":"SERVICE_UNAVAILABLE"/i,
  );
});

describe('401', () => {
  test.each(['/graphql', '/graphql/stream', '/kyc/cn/identity'])(
    'at %s has a challenge, with a scheme of our own',
    async (path) => {
      const { status, headers } = await post(service.url + path, {}, { 'content-type': 'application/json' });
      expect([status, headers.get('www-authenticate')]).toEqual([401, 'ClientSecret realm="KYC China"']);
    },
  );
});

describe('what is no readable request', () => {
  /** The whole answer to these bytes. */
  async function answerTo(bytes: string): Promise<string> {
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString())).on('error', () => undefined);
    await once(socket, 'close');
    return text;
  }

  test('headers beyond measure are 431', async () => {
    expect(await answerTo(`GET /healthz HTTP/1.1\r\nhost: x\r\ncanary: ${'x'.repeat(40_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 Request Header Fields Too Large\r\n[\s\S]*"code":"BAD_USER_INPUT"/,
    );
  });

  test('extensions of chunks beyond measure are 413', async () => {
    expect(
      await answerTo(
        `POST /graphql HTTP/1.1\r\nhost: x\r\n${Object.entries(jsonHeaders)
          .map(([name, value]) => `${name}: ${value}\r\n`)
          .join('')}transfer-encoding: chunked\r\n\r\n1;${'x'.repeat(40_000)}\r\n{\r\n`,
      ),
    ).toMatch(/HTTP\/1.1 413 /);
  });

  test('anything else is 400', async () => {
    expect(await answerTo('canary\r\n\r\n')).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/);
  });
});

describe('who comes for subscriptions in another way', () => {
  const where = /POST.*\/graphql\/stream/;

  test.each(['/graphql', '/graphql/stream', '/subscriptions'])(
    'by a WebSocket at %s is told the address, without credentials',
    async (path) => {
      const handshake = request(service.url + path, {
        headers: {
          connection: 'Upgrade',
          upgrade: 'WebSocket',
          'sec-websocket-version': '13',
          'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
          'sec-websocket-protocol': 'graphql-transport-ws',
        },
      }).end();
      const [answer] = await once(handshake, 'response');
      let text = '';
      for await (const chunk of answer) text += chunk;
      expect(answer.statusCode).toBe(400);
      expect(text).toMatch(where);
    },
  );

  test.each(['text/html', 'text/event-stream', 'application/json;q=0', 'image/png'])(
    'at /graphql by GET with accept: %s is told the address',
    async (accept) => {
      const { status, body } = await send(`${service.url}/graphql?query={__typename}`, {
        headers: { ...demoHeaders, accept: `${accept}, image/webp`, 'apollo-require-preflight': '1' },
      });
      expect(status).toBe(406);
      expect(body.errors[0]).toMatchObject({
        message: expect.stringMatching(where),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    },
  );

  test('is not confused with upgrades of another kind', async () => {
    const upgrade = request(`${service.url}/healthz`, {
      headers: { connection: 'Upgrade, HTTP2-Settings', upgrade: 'h2c', 'http2-settings': 'AAMAAABkAARAAAAAAAIAAAAA' },
    }).end();
    const [answer] = await once(upgrade, 'response');
    answer.resume();
    expect(answer.statusCode).toBe(200);
  });
});

describe('the status of a document that is refused', () => {
  const documents: [string, object][] = [
    ['cannot be parsed', { query: '{' }],
    ['is not valid', { query: '{ canary }' }],
    [
      'has a variable of another type',
      {
        query: 'query ($input: CustomerProfileInput!) { customerProfile(input: $input) { __typename } }',
        variables: { input: 7 },
      },
    ],
  ];

  test.each(documents)('that %s is 400, and 200 for who asks for application/json by name', async (_what, body) => {
    const statusFor = async (accept: string) =>
      (await post(`${service.url}/graphql`, body, { ...jsonHeaders, accept })).status;
    expect(
      await Promise.all(
        [
          graphqlResponse,
          '*/*',
          `${graphqlResponse}, application/json;q=0.9`,
          'application/json',
          'Application/JSON; charset=utf-8',
          'application/json, text/plain, */*',
        ].map(statusFor),
      ),
    ).toEqual([400, 400, 400, 200, 200, 200]);
  });

  test.each([
    ['no document', {}],
    ['an empty one', { variables: {} }],
    ['variables that are none', { query: '{ __typename }', variables: 'x' }],
  ])('with %s stays 400', async (_what, body) => {
    expect((await post(`${service.url}/graphql`, body, { ...jsonHeaders, accept: 'application/json' })).status).toBe(
      400,
    );
  });

  test('that is a mutation by GET stays 405', async () => {
    const query = encodeURIComponent('mutation { assessRisk(input: { antiFraud: { mobile: "13912345678" } }) { id } }');
    expect(
      (
        await send(`${service.url}/graphql?query=${query}`, {
          headers: { ...demoHeaders, accept: 'application/json', 'apollo-require-preflight': '1' },
        })
      ).status,
    ).toBe(405);
  });
});

describe('parameters that are given empty', () => {
  const get = (search: string) =>
    send(`${service.url}/graphql?query=${encodeURIComponent('query A { __typename }')}${search}`, {
      headers: { ...demoHeaders, 'apollo-require-preflight': '1' },
    });

  test.each([
    '',
    '&operationName=',
    '&variables=null',
    '&variables=',
    '&extensions=null',
    '&extensions=',
    '&operationName=&variables=null&extensions=null',
    '&operationName=A&variables={}',
  ])('by GET are as if absent: %s', async (search) => {
    expect(await get(search)).toMatchObject({ status: 200, body: { data: { __typename: 'Query' } } });
  });

  test.each([
    '&operationName=B',
    '&operationName=&operationName=A',
    '&variables=7',
    '&variables=[]',
    '&operationName=null',
  ])('others are still refused: %s', async (search) => {
    expect((await get(search)).status).toBe(400);
  });

  test('in a body are as if absent', async () => {
    expect(
      await post(`${service.url}/graphql`, {
        query: 'query A { __typename }',
        operationName: '',
        variables: null,
        extensions: null,
      }),
    ).toMatchObject({ status: 200, body: { data: { __typename: 'Query' } } });
  });
});

describe('automatic persisted queries', () => {
  const extensions = {
    persistedQuery: { version: 1, sha256Hash: 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38' },
  };

  test('ask for the document with a code of the list, and our report', async () => {
    const { status, headers, body } = await post(`${service.url}/graphql`, { extensions });
    expect(status).toBe(200);
    expect(body).toEqual({
      errors: [
        {
          message: 'PersistedQueryNotFound',
          extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', requestId: headers.get('x-request-id'), retryable: false },
        },
      ],
    });
    const { data } = (
      await post(`${service.url}/graphql`, { query: '{ __type(name: "ErrorCode") { enumValues { name } } }' })
    ).body;
    expect(data.__type.enumValues.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']),
    );
  });

  test('then run it, and know it', async () => {
    await post(`${service.url}/graphql`, { query: '{__typename}', extensions });
    expect((await post(`${service.url}/graphql`, { extensions })).body).toEqual({ data: { __typename: 'Query' } });
  });
});
