import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { countingSource, failure } from '../support/countingProvider.js';
import { jsonHeaders, post, type Running, send, startService } from '../support/inProcess.js';
import {
  askProfile,
  decision,
  everyAxis,
  fileOf,
  fullInput,
  outcome,
  strongest,
  summary,
} from '../support/profiles.js';
import { eventsIn, postStream, sseClient } from '../support/sse.js';
import { until } from '../support/until.js';

const source = countingSource();
let service: Running;
beforeAll(async () => {
  // The same subscription is asked again and again here; streamReconnect.test.ts is about what that means by default.
  service = await startService({ KYC_STREAM_DUPLICATE_WINDOW_MS: '0' }, [source]);
});
afterEach(() => source.reset());
afterAll(() => service.stop());

const progress = (selection: string) =>
  `subscription ($input: CustomerProfileInput!) { customerProfileProgress(input: $input) { field done ${selection} } }`;
const subscribe = (selection: string, input: object = fullInput, running = service) =>
  sseClient(running).iterate<any>({ query: progress(selection), variables: { input } });
const calledInputs = () => source.calls.map(({ check, input }) => JSON.stringify([check, input])).sort();

/** All events of a subscription. */
async function eventsOf(selection: string, input: object = fullInput): Promise<any[]> {
  const events = [];
  for await (const { data, errors } of subscribe(selection, input))
    events.push(errors ? { errors } : data?.customerProfileProgress);
  return events;
}

describe('the progress of a profile', () => {
  test('comes check by check, in the order in which the answers come, with the decision at the end', async () => {
    source.hold();
    const events = subscribe(
      `identity ${outcome} police ${outcome} attribution ${outcome} subject { maskedName } ${summary} decision(policy: "basic") { outcome }`,
    );
    await source.arrived(3);
    const order = [
      ['RISK_POLICE', 'police'],
      ['IDENTITY_IMAGE', 'identity'],
      ['MOBILE_ATTRIBUTION', 'attribution'],
    ] as const;
    for (const [check, field] of order) {
      source.release(check);
      const { value } = await events.next();
      const { customerProfileProgress: event } = value.data;
      expect(event).toMatchObject({
        field,
        done: false,
        [field]: { check },
        subject: { maskedName: '李*' },
        summary: null,
        decision: null,
      });
      expect(Object.values(event).filter((each: any) => each?.check)).toHaveLength(1);
    }
    expect((await events.next()).value.data.customerProfileProgress).toMatchObject({
      field: null,
      done: true,
      identity: null,
      police: null,
      attribution: null,
      decision: { outcome: 'APPROVE' },
      summary: { ran: ['IDENTITY_IMAGE', 'RISK_POLICE', 'MOBILE_ATTRIBUTION'], billed: 3 },
    });
    expect((await events.next()).done).toBe(true);
  });

  test('starts every check before any has answered', async () => {
    source.hold();
    const all = eventsOf(everyAxis);
    await source.arrived(8);
    source.release();
    const events = await all;
    expect(events.map(({ field }) => field).sort()).toEqual([...Object.keys(strongest), null].sort());
    expect(events.map(({ done }) => done)).toEqual([...Array.from({ length: 8 }, () => false), true]);
  });

  test.each([
    ['all fields', everyAxis, fullInput],
    ['a decision alone', decision, fullInput],
    [
      'places, twice and under aliases',
      `a: addressDistance(locationType: WORK) ${outcome} b: addressDistance ${outcome} c: addressDistance(locationType: COMMON) ${outcome}`,
      fullInput,
    ],
    [
      'fields that directives take away',
      'police { __typename } attribution @include(if: false) { __typename } ... @skip(if: true) { antiFraud { __typename } }',
      fullInput,
    ],
    ['few fields of the input', everyAxis, { name: '李明', mobile: '13912345678' }],
    ['nothing', 'subject { age }', fullInput],
  ])('makes the same calls as the query: %s', async (_what, selection, input) => {
    await askProfile(service, selection, input);
    const asked = calledInputs();
    source.reset();
    const events = await eventsOf(selection, input);
    expect(calledInputs()).toEqual(asked);
    expect(events.filter(({ done }) => done)).toHaveLength(1);
  });

  test('tells of the place that an event is about, in that field alone', async () => {
    const events = await eventsOf(
      `work: addressDistance(locationType: WORK) { ... on LocationVerification { locationType } } common: addressDistance { ... on LocationVerification { locationType } }`,
    );
    expect(events).toEqual([
      { field: 'addressDistance', done: false, work: { locationType: 'WORK' }, common: null },
      { field: 'addressDistance', done: false, work: null, common: { locationType: 'COMMON' } },
      { field: null, done: true, work: null, common: null },
    ]);
  });

  test('does not tell of a check that only the decision needs', async () => {
    const events = await eventsOf(`police { __typename } ${decision}`);
    expect(events).toMatchObject([
      { field: 'police' },
      { field: null, decision: { outcome: 'APPROVE', policy: 'standard' } },
    ]);
    expect(source.calls).toHaveLength(4);
  });

  test('tells of failures and of what was skipped like the query', async () => {
    source.failWith('RISK_POLICE', failure('UPSTREAM_RATE_LIMITED', { retryAfterMs: 1_000 }));
    const events = await eventsOf(`police ${outcome} addressDistance ${outcome} attribution ${outcome} ${summary}`, {
      ...fullInput,
      address: null,
    });
    const told = new Map(events.map((event) => [event.field, event]));
    expect(told.get('police')).toMatchObject({
      police: { __typename: 'CheckFailed', code: 'UPSTREAM_RATE_LIMITED', retryable: true, retryAfterMs: 1_000 },
    });
    expect(told.get('addressDistance')).toMatchObject({
      addressDistance: { __typename: 'CheckSkipped', reason: 'MISSING_INPUT', missing: ['address'] },
    });
    expect(told.get('attribution')).toMatchObject({ attribution: { __typename: 'MobileAttribution' } });
    expect(told.get(null)).toMatchObject({
      summary: {
        ran: ['RISK_POLICE', 'MOBILE_ATTRIBUTION'],
        failed: ['RISK_POLICE'],
        skipped: ['MOBILE_LOCATION_VERIFY'],
        billed: 1,
      },
    });
  });

  test('ends at the deadline with what is known by then', async () => {
    const hanging = countingSource();
    hanging.hold('RISK_POLICE');
    await using slow = await startService({ KYC_PROFILE_DEADLINE_MS: '300' }, [hanging]);
    const events = [];
    for await (const { data } of subscribe(`police ${outcome} attribution ${outcome} ${summary}`, fullInput, slow))
      events.push(data.customerProfileProgress);
    expect(events).toMatchObject([
      { field: 'attribution', attribution: { __typename: 'MobileAttribution' } },
      { field: 'police', police: { __typename: 'CheckFailed', code: 'OUTCOME_UNKNOWN' } },
      { done: true, summary: { failed: ['RISK_POLICE'] } },
    ]);
  });
});

describe('a client that goes away', () => {
  test('cancels what is in flight', async () => {
    source.hold();
    const client = new AbortController();
    const answer = await postStream(
      service,
      { query: progress('police { __typename } attribution { __typename }'), variables: { input: fullInput } },
      {},
      { signal: client.signal },
    );
    expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/);
    await source.arrived(2);
    const aborted = source.calls.map(
      ({ signal }) => new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true })),
    );
    client.abort();
    await Promise.all(aborted);
  });

  test("does so as well after the first event, through the client's own way to stop", async () => {
    source.hold('RISK_POLICE');
    const events = subscribe('attribution { __typename } police { __typename }');
    expect((await events.next()).value.data.customerProfileProgress.field).toBe('attribution');
    const [police] = source.calls.filter(({ check }) => check === 'RISK_POLICE');
    const aborted = new Promise((resolve) => police?.signal.addEventListener('abort', resolve, { once: true }));
    await events.return?.();
    await aborted;
  });
});

describe('a stream that is refused', () => {
  const variables = { input: fullInput };
  const query = progress('police { __typename }');

  /** Errors before there is a stream come as JSON, with the status of their code. */
  async function refused(body: unknown, headers: Record<string, string> = {}) {
    const answer = await postStream(service, body, headers);
    const text = await answer.text();
    return {
      status: answer.status,
      text,
      report: JSON.parse(text).errors[0],
      requestId: answer.headers.get('x-request-id'),
    };
  }

  test.each([
    ['no query', { variables }, /The body must be/],
    ['variables that are none', { query, variables: '110101199003076515' }, /The body must be/],
    ['extensions that are none', { query, variables, extensions: '110101199003076515' }, /The body must be/],
    ['malformed JSON', '{"query": 110101199003076515', /not valid JSON/],
    ['nothing', '""', /The body must be/],
  ])('%s is a 400 in our shape, without a value', async (_what, body, message) => {
    const { status, text, report, requestId } = await refused(body);
    expect(status).toBe(400);
    expect(report).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code: 'BAD_USER_INPUT', retryable: false, requestId },
    });
    expect(text).not.toMatch(/110101199003076515|李明/);
    expect(source.calls).toEqual([]);
  });

  test.each([
    ['a query', { query: '{ checks { name } }' }, [[/subscriptions.*\/graphql/, { line: 1, column: 1 }]]],
    [
      'a mutation',
      { query: 'mutation { assessRisk(input: { antiFraud: { mobile: "13912345678" } }) { id } }' },
      [[/subscriptions/, { line: 1, column: 1 }]],
    ],
    [
      'a document that cannot be read',
      { query: 'subscription { 李明 110101199003076515' },
      [[/not valid GraphQL/, { line: 1, column: 16 }]],
    ],
    [
      'two fields that do not exist',
      { query: progress('canary110101199003076515 other'), variables },
      [
        [/Cannot query field/, { line: 1, column: 100 }],
        [/Cannot query field "other"/, { line: 1, column: 125 }],
      ],
    ],
    [
      'two subscriptions at once',
      {
        query:
          'subscription ($input: CustomerProfileInput!) { a: customerProfileProgress(input: $input) { done } b: customerProfileProgress(input: $input) { done } }',
        variables,
      },
      [[/one top level field/, { line: 1, column: 99 }]],
    ],
    [
      'an operation that does not exist',
      { query, variables, operationName: 'Canary' },
      [[/no such operation/, undefined]],
    ],
    [
      'the hash of a document alone',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
      [[/^PersistedQueryNotFound$/, undefined]],
      'PERSISTED_QUERY_NOT_FOUND',
    ],
  ])(
    '%s is told in an accepted stream: every error with its place, in our shape, without a value',
    async (_what, body, expected, code = 'BAD_USER_INPUT') => {
      const answer = await postStream(service, body);
      const text = await answer.text();
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
      expect(text).toMatch(/event: complete\ndata:\n\n$/);
      const [{ errors, data }, ...more] = eventsIn(text);
      expect([data, more]).toEqual([undefined, []]);
      expect(errors).toEqual(
        expected.map(([message, place]) => ({
          message: expect.stringMatching(message as RegExp),
          ...(place && { locations: [place] }),
          extensions: { code, requestId: answer.headers.get('x-request-id'), retryable: false },
        })),
      );
      expect(text).not.toMatch(/110101199003076515|李明/);
      expect(source.calls).toEqual([]);
    },
  );

  test.each(['application/json', 'text/event-stream;q=0', 'text/event-stream;q=0, application/json'])(
    'accept: %s takes no stream, and is told what would',
    async (accept) => {
      expect(await refused({ query, variables }, { accept })).toMatchObject({
        status: 406,
        report: { message: expect.stringContaining('text/event-stream'), extensions: { code: 'BAD_USER_INPUT' } },
      });
    },
  );

  test.each([
    'Text/Event-Stream',
    '*/*',
    'text/*',
    'text/event-stream; charset=utf-8',
    'application/json;q=0.2, text/event-stream;q=0.5',
  ])('accept: %s takes a stream', async (accept) => {
    const answer = await postStream(service, { query, variables }, { accept });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(eventsIn(await answer.text()).map(({ data }) => data.customerProfileProgress.done)).toEqual([false, true]);
  });

  test.each([
    ['no', { 'x-client-id': '', 'x-client-secret': '' }],
    ['wrong', { 'x-client-secret': 'canary-secret' }],
  ])('%s credentials are a 401', async (_what, headers) => {
    const { status, report, text } = await refused({ query, variables }, headers);
    expect([status, report.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(text).not.toContain('canary');
    expect(source.calls).toEqual([]);
  });

  test('/graphql sends subscriptions to the right address', async () => {
    const { status, body } = await post(`${service.url}/graphql`, { query, variables });
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(body.errors[0].message).toContain('/graphql/stream');
    expect(source.calls).toEqual([]);
  });

  test.each([
    [
      'a wrong field',
      query,
      { input: { ...fullInput, idNo: '123', name: 'canary' } },
      [
        ['input.name', 'hanName'],
        ['input.idNo', 'residentId'],
      ],
    ],
    ['fields that allow no check', query, { input: { city: '北京' } }, []],
    ['a variable of another type', query, { input: { idNo: 110101199003076 } }, [['input.idNo', 'type']]],
    ['a missing variable', query, {}, [['input', 'required']]],
    [
      'an unknown policy',
      progress('decision(policy: "canary") { outcome }'),
      variables,
      [['decision.policy', 'policy']],
    ],
  ])('%s is the only event, an error in our shape without a value', async (_what, document, given, rules) => {
    const answer = await postStream(service, { query: document, variables: given });
    const text = await answer.text();
    const [event, ...more] = eventsIn(text);
    expect(more).toEqual([]);
    expect(event.data).toBeUndefined();
    expect(event.errors).toHaveLength(1);
    const { code, requestId, fields = [] } = event.errors[0].extensions;
    expect([code, requestId]).toEqual(['BAD_USER_INPUT', answer.headers.get('x-request-id')]);
    expect(fields.map(({ path, rule }: any) => [path, rule])).toEqual(rules);
    expect(text).not.toMatch(/canary|110101199003076/);
    expect(source.calls).toEqual([]);
  });

  test('a subscription that selects nothing at all gets an answer, too', async () => {
    const answer = await postStream(service, {
      query:
        'subscription ($input: CustomerProfileInput!) { customerProfileProgress(input: $input) @skip(if: true) { done } }',
      variables,
    });
    expect(eventsIn(await answer.text())).toMatchObject([
      { errors: [{ extensions: { code: expect.any(String), requestId: expect.any(String) } }] },
    ]);
    expect(source.calls).toEqual([]);
  });

  test('one that asks for too many checks, or is too deep, is told so', async () => {
    await using small = await startService({ KYC_MAX_CHECKS_PER_REQUEST: '1', KYC_MAX_ALIASES: '1' }, [source]);
    const dear = await postStream(small, {
      query: progress('police { __typename } antiFraud { __typename }'),
      variables,
    });
    expect(eventsIn(await dear.text())).toMatchObject([
      {
        errors: [
          {
            message: expect.stringMatching(/asks for 2 billed checks; at most 1/),
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      },
    ]);
    const wide = await postStream(small, { query: progress('a: done b: done'), variables });
    expect(eventsIn(await wide.text())).toMatchObject([{ errors: [{ message: expect.stringMatching(/2 aliases/) }] }]);
    expect(source.calls).toEqual([]);
  });

  test('what the client may not ask for is skipped, not refused', async () => {
    const clients = fileOf(
      'clients.json',
      JSON.stringify({ clients: [{ id: 'narrow', secret: 'secret-of-narrow', scopes: ['identity'] }] }),
    );
    await using guarded = await startService({ KYC_CLIENTS_FILE: clients }, [source]);
    const answer = await postStream(
      guarded,
      { query: progress(`police ${outcome}`), variables },
      { 'x-client-id': 'narrow', 'x-client-secret': 'secret-of-narrow' },
    );
    expect(eventsIn(await answer.text())[0].data.customerProfileProgress).toMatchObject({
      field: 'police',
      police: { reason: 'NOT_PERMITTED' },
    });
    expect(source.calls).toEqual([]);
  });
});

test('streams that were given up are requests that have ended: none stays counted as under way', async () => {
  const client = new AbortController();
  source.hold();
  await postStream(
    service,
    { query: progress('police { __typename }'), variables: { input: fullInput } },
    { 'x-request-id': 'given-up' },
    { signal: client.signal },
  );
  client.abort();
  await until(() =>
    service
      .log()
      .split('\n')
      .some((line) => line.includes('"given-up"') && line.includes('"route":"/graphql/stream"')),
  );
  // The one that is under way is the one that asks.
  await until(async () => (await send(`${service.url}/metrics`)).text.includes('kyc_http_requests_in_flight 1\n'));
});

test('a stream is a request like any other: with its id in the header, and a line in the log', async () => {
  const answer = await postStream(
    service,
    { query: progress('police { __typename }'), variables: { input: fullInput } },
    { ...jsonHeaders, 'x-request-id': 'stream-1' },
  );
  await answer.text();
  expect(answer.headers.get('x-request-id')).toBe('stream-1');
  await until(() =>
    service
      .log()
      .split('\n')
      .some((line) => line.includes('"stream-1"') && line.includes('"route":"/graphql/stream"')),
  );
});
