import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoClient } from '../../src/config/clients.js';
import { until } from '../support/until.js';
import { demoHeaders, jsonHeaders, post, type Running, send, startService } from '../support/inProcess.js';

let service: Running;
beforeAll(async () => {
  service = await startService({ KYC_BODY_LIMIT_BYTES: '2000', KYC_CORS_ORIGINS: 'https://app.example.com' });
});
afterAll(() => service.stop());

const twoFactor = { type: 'two-factor', name: '李明', idNo: '110101199003076515' };

describe('authentication', () => {
  test.each([
    ['no credentials', {}],
    ['a wrong secret', { ...demoHeaders, 'x-client-secret': 'wrong' }],
    ['an empty secret', { ...demoHeaders, 'x-client-secret': '' }],
    ['an unknown client', { ...demoHeaders, 'x-client-id': 'nobody' }],
    ['a secret without a client', { 'x-client-secret': demoClient.secret }],
  ])('%s is 401 on both channels, before the body is looked at', async (_what, credentials: Record<string, string>) => {
    const headers = { 'content-type': 'application/json', ...credentials };
    const rest = await post(`${service.url}/kyc/cn/identity`, '{not json', headers);
    const graphql = await post(`${service.url}/graphql`, '{not json', headers);
    expect([rest.status, graphql.status]).toEqual([401, 401]);
    expect(rest.body).toMatchObject({ success: false, code: 'UNAUTHENTICATED', retryable: false });
    expect(graphql.body.errors[0].extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('what HTTP itself refuses is JSON', () => {
  test.each([
    ['malformed JSON', '/kyc/cn/identity', { method: 'POST', headers: jsonHeaders, body: '{"idNo": canary' }, 400],
    ['an empty body', '/kyc/cn/identity', { method: 'POST', headers: jsonHeaders }, 400],
    [
      'a body of another type',
      '/kyc/cn/identity',
      { method: 'POST', headers: { ...demoHeaders, 'content-type': 'text/plain' }, body: 'canary' },
      415,
    ],
    [
      'an oversize body',
      '/kyc/cn/identity',
      { method: 'POST', headers: jsonHeaders, body: JSON.stringify({ canary: 'x'.repeat(3_000) }) },
      413,
    ],
    ['malformed JSON for GraphQL', '/graphql', { method: 'POST', headers: jsonHeaders, body: '{"query": canary' }, 400],
    [
      'an oversize body for GraphQL',
      '/graphql',
      { method: 'POST', headers: jsonHeaders, body: JSON.stringify({ query: 'x'.repeat(3_000) }) },
      413,
    ],
    ['an unknown path', '/canary?idNo=canary', {}, 404],
    ['an unknown path with a body', '/canary', { method: 'POST', headers: jsonHeaders, body: '{canary' }, 404],
    ['a wrong method', '/kyc/cn/risk', { method: 'PUT', headers: jsonHeaders }, 405],
    ['a URL that cannot be decoded', '/%E0%A4%A', {}, 400],
  ])('%s', async (_what, path, init, status) => {
    const answer = await send(service.url + path, init);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.text).not.toMatch(/canary/);
    const report = answer.body.errors?.[0].extensions ?? answer.body;
    expect(report).toMatchObject({
      code: 'BAD_USER_INPUT',
      requestId: answer.headers.get('x-request-id'),
      retryable: false,
    });
  });

  test('a wrong method says which ones are right', async () => {
    expect(
      (await send(`${service.url}/graphql`, { method: 'DELETE', headers: demoHeaders })).headers.get('allow'),
    ).toBe('GET, POST');
  });

  test('bytes that are no HTTP', async () => {
    const { hostname, port } = new URL(service.url);
    const answer = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write('canary\r\n\r\n'));
      socket.on('data', (chunk) => (text += chunk.toString())).on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 400 [\s\S]*"code":"BAD_USER_INPUT"/);
    expect(answer).not.toMatch(/canary/);
  });
});

describe('the request id', () => {
  test("is the caller's where that is well-formed: in the header, the error and the log", async () => {
    const answer = await post(
      `${service.url}/kyc/cn/identity`,
      { type: 'two-factor' },
      { ...jsonHeaders, 'x-request-id': 'order-4711.a' },
    );
    expect(answer.headers.get('x-request-id')).toBe('order-4711.a');
    expect(answer.body.requestId).toBe('order-4711.a');
    expect(service.log()).toContain('"requestId":"order-4711.a"');
  });

  test.each([
    'has space',
    'x'.repeat(129),
    '13912345678',
    '110101199003076515',
    '139-1234-5678',
    'l39l2345678',
    'order-11010119900307651',
    Buffer.from('13912345678').toString('base64url'),
    'a/b',
  ])('is made anew for %s', async (id) => {
    const answer = await send(`${service.url}/healthz`, { headers: { 'x-request-id': id } });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('cross-origin requests', () => {
  const preflight = (origin: string) =>
    send(`${service.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-client-id,x-client-secret',
      },
    });

  test.each(['https://studio.apollographql.com', 'https://app.example.com'])('are open to %s', async (origin) => {
    const { status, headers } = await preflight(origin);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-headers')).toMatch(/x-client-secret/);
  });

  test('are closed to anyone else', async () => {
    expect((await preflight('https://evil.example.com')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('that a form could send without a preflight are refused (CSRF)', async () => {
    const answer = await send(`${service.url}/graphql?query={checks{name}}`, { headers: demoHeaders });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(answer.body.errors[0].extensions.requestId).toBe(answer.headers.get('x-request-id'));
  });
});

describe('operation', () => {
  test('every answer forbids being stored', async () => {
    expect((await post(`${service.url}/kyc/cn/identity`, twoFactor)).headers.get('cache-control')).toBe('no-store');
  });

  test('/healthz and /readyz need no credentials', async () => {
    expect((await send(`${service.url}/healthz`)).body).toEqual({ status: 'ok' });
    expect((await send(`${service.url}/readyz`)).body).toEqual({ status: 'ready', reasons: [] });
  });

  test('every request is logged with the time that it took, one that its caller gives up included', async () => {
    await using slow = await startService({ KYC_SANDBOX_LATENCY_MS: '600' });
    await post(`${slow.url}/kyc/cn/identity`, twoFactor, { ...jsonHeaders, 'x-request-id': 'waited-for' });
    await until(() => /"requestId":"waited-for".*"status":200,"ms":[0-9]{3}/.test(slow.log()));
    const gone = new AbortController();
    const given = send(`${slow.url}/kyc/cn/identity`, {
      method: 'POST',
      headers: { ...jsonHeaders, 'x-request-id': 'given-up' },
      body: JSON.stringify(twoFactor),
      signal: gone.signal,
    }).catch(() => undefined);
    await until(async () => (await send(`${slow.url}/metrics`)).text.includes('kyc_http_requests_in_flight 2'));
    gone.abort();
    await given;
    await until(() => /"requestId":"given-up".*"status":499/.test(slow.log()));
  });

  test('/metrics counts checks by check, provider and outcome', async () => {
    await post(`${service.url}/kyc/cn/identity`, twoFactor);
    await post(`${service.url}/kyc/cn/identity`, { ...twoFactor, idNo: 'x' });
    const { text } = await send(`${service.url}/metrics`);
    expect(text).toMatch(/kyc_checks_total\{check="IDENTITY_TWO_FACTOR",provider="sandbox",outcome="MATCH"\} [1-9]/);
    expect(text).toMatch(
      /kyc_checks_total\{check="IDENTITY_TWO_FACTOR",provider="none",outcome="BAD_USER_INPUT"\} [1-9]/,
    );
    expect(text).toMatch(/kyc_check_duration_seconds_bucket\{le="0.005",check="IDENTITY_TWO_FACTOR"/);
    expect(text).toMatch(
      /kyc_http_request_duration_seconds_count\{route="\/kyc\/cn\/identity",method="POST",status="400"\}/,
    );
  });
});

describe('in production', () => {
  const env = { KYC_MODE: 'production', KYC_ROUTES: 'sandbox', KYC_CLIENTS: 'acme:secret-of-the-client-acme' };
  const headers = {
    'content-type': 'application/json',
    'x-client-id': 'acme',
    'x-client-secret': 'secret-of-the-client-acme',
  };

  test('the demo client is nobody, and its secret stands nowhere', async () => {
    await using production = await startService({ ...env, KYC_WEB_UI: 'on' });
    expect((await post(`${production.url}/kyc/cn/identity`, { type: 'two-factor' })).status).toBe(401);
    for (const path of ['/graphql', '/graphiql', '/openapi.json', '/metrics'])
      expect((await send(`${production.url}${path}`, { headers: { accept: 'text/html' } })).text).not.toContain(
        'demo-secret',
      );
    expect(production.log()).not.toContain('demo-secret');
  });

  test('introspection, the landing page and GraphiQL are closed', async () => {
    await using production = await startService(env);
    const introspection = await post(
      `${production.url}/graphql`,
      { query: '{ __schema { types { name } } }' },
      headers,
    );
    expect(introspection.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect((await send(`${production.url}/graphiql`)).status).toBe(404);
    expect((await send(`${production.url}/graphql`, { headers: { accept: 'text/html' } })).status).toBe(401);
  });

  test('they can be switched on', async () => {
    await using production = await startService({ ...env, KYC_INTROSPECTION: 'on', KYC_WEB_UI: 'on' });
    expect(
      (await post(`${production.url}/graphql`, { query: '{ __schema { queryType { name } } }' }, headers)).body.data
        .__schema.queryType.name,
    ).toBe('Query');
    expect((await send(`${production.url}/graphql`, { headers: { accept: 'text/html' } })).text).toMatch(
      /^\s*<!DOCTYPE html>/i,
    );
    expect((await send(`${production.url}/graphiql`)).status).toBe(200);
  });
});

describe('scopes', () => {
  test('a client without the scope of a check is refused with 403, and no provider is asked', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'kyc-scopes-')), 'clients.json');
    writeFileSync(
      file,
      JSON.stringify({ clients: [{ id: 'narrow', secret: 'secret-of-the-narrow-one', scopes: ['risk.police'] }] }),
    );
    await using narrow = await startService({ KYC_CLIENTS_FILE: file });
    const headers = {
      'content-type': 'application/json',
      'x-client-id': 'narrow',
      'x-client-secret': 'secret-of-the-narrow-one',
    };
    const refused = await post(`${narrow.url}/kyc/cn/identity`, twoFactor, headers);
    expect([refused.status, refused.body.code]).toEqual([403, 'FORBIDDEN']);
    const allowed = await post(`${narrow.url}/kyc/cn/risk`, { ...twoFactor, type: 'police' }, headers);
    expect(allowed.body).toEqual({ success: true, blacklisted: false, message: expect.any(String) });
  });
});
