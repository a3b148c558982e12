import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoClient } from '../../../src/config/clients.js';
import { openDatabase } from '../../../src/persistence/database/open.js';
import { startService } from '../../support/inProcess.js';
import { newPostgresPlace, newSqlitePlace, type Place } from '../../support/place.js';
import { postgresMissing } from '../../support/postgres.js';

const other = { id: 'other', secret: 'other-secret-0123456789' };
const headersOf = ({ id, secret }: { id: string; secret: string }) => ({
  'x-client-id': id,
  'x-client-secret': secret,
});
const ofClient = headersOf(demoClient);

describe.each([
  ['SQLite', async () => newSqlitePlace(), true],
  ['PostgreSQL', newPostgresPlace, postgresMissing === undefined],
] as const)('what an operator looks at, on %s', (_engine, newPlace, isThere) => {
  const onEngine = isThere ? test : test.skip;
  let place: Place;
  let service: Awaited<ReturnType<typeof startService>>;
  beforeAll(async () => {
    if (!isThere) return;
    place = await newPlace();
    service = await startService({
      ...place.env,
      KYC_ROUTES: 'sandbox',
      KYC_CLIENTS: `${other.id}:${other.secret}`,
    });
  });
  afterAll(async () => {
    await service?.[Symbol.asyncDispose]();
    await place?.[Symbol.asyncDispose]();
  });

  async function graphql(query: string, headers: Record<string, string> = ofClient) {
    const answer = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: JSON.stringify({ query }),
    });
    return { status: answer.status, body: (await answer.json()) as any };
  }
  const check = (idNo: string) =>
    graphql(`mutation { verifyIdentity(input: { twoFactor: { name: "李明", idNo: "${idNo}" } }) { match } }`);

  onEngine('providers: calls, failures and times of the last calls', async () => {
    await check('11010119900307651X');
    const { body } = await graphql('{ providers { name circuit inFlight queued calls failures p50Ms p95Ms } }');
    expect(body.data.providers).toEqual([
      {
        name: 'sandbox',
        circuit: 'CLOSED',
        inFlight: 0,
        queued: 0,
        calls: 1,
        failures: 0,
        p50Ms: expect.any(Number),
        p95Ms: expect.any(Number),
      },
    ]);
  });

  onEngine('the audit trail: how long it is, and whether its end was changed from outside', async () => {
    const read = async () => (await graphql('{ auditTrail { entries hash keyId isIntact } }')).body.data.auditTrail;
    const before = await read();
    await check('11010119900307651X');
    const after = await read();
    expect(after.entries).toBeGreaterThan(before.entries);
    expect([after.isIntact, after.hash.length]).toEqual([true, 64]);

    const database = await openDatabase(place.config);
    try {
      await database
        .updateTable('audit_head')
        .set({ hash: 'f'.repeat(64) })
        .execute();
      expect(await read()).toMatchObject({ isIntact: false });
      await database.updateTable('audit_head').set({ hash: after.hash }).execute();
      expect(await read()).toMatchObject({ isIntact: true });
    } finally {
      await database.destroy();
    }
  });

  onEngine('sessions: the newest of this client first, with what ran in them', async () => {
    const create = (of: typeof demoClient | typeof other) =>
      graphql(
        'mutation { createSession(input: { checks: [IDENTITY_TWO_FACTOR], maxBilled: 2 }) { token session { id } } }',
        headersOf(of),
      );
    const first = (await create(demoClient)).body.data.createSession;
    await graphql(
      'mutation { verifyIdentity(input: { twoFactor: { name: "李明", idNo: "11010119900307651X" } }) { match } }',
      { authorization: `Bearer ${first.token}` },
    );
    const second = (await create(demoClient)).body.data.createSession;
    await create(other);

    const { body } = await graphql('{ sessions { id state billed remaining results { check outcome } } }');
    expect(body.data.sessions).toEqual([
      { id: second.session.id, state: 'ACTIVE', billed: 0, remaining: 2, results: [] },
      {
        id: first.session.id,
        state: 'ACTIVE',
        billed: 1,
        remaining: 1,
        results: [{ check: 'IDENTITY_TWO_FACTOR', outcome: 'MATCH' }],
      },
    ]);
    expect((await graphql('{ sessions(first: 1) { id } }')).body.data.sessions).toEqual([{ id: second.session.id }]);
    const refused = await graphql('{ sessions(first: 0) { id } }');
    expect([refused.status, refused.body.errors[0].extensions.fields]).toEqual([
      400,
      [{ path: 'first', rule: 'range', message: 'first must be from 1 to 100.' }],
    ]);
  });

  onEngine.each(['{ providers { name } }', '{ auditTrail { entries } }', '{ sessions { id } }'])(
    'the token of a session does not open %s',
    async (query) => {
      const { body } = await graphql(
        'mutation { createSession(input: { checks: [IDENTITY_TWO_FACTOR], maxBilled: 1 }) { token } }',
      );
      const refused = await graphql(query, { authorization: `Bearer ${body.data.createSession.token}` });
      expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    },
  );
});
