import { createHash, randomBytes } from 'node:crypto';
import type { Session, SessionResult, Sessions } from '../../checks/ports/session.js';
import type { CallerSession, SessionTerms } from '../../checks/ports/sessionTerms.js';
import { KycError } from '../../errors.js';
import { type AdminEventWriter, recordAdminEvent } from '../audit/adminEvent.js';
import { type SubjectTraces, subjectFields } from '../crypto/blindIndex.js';
import type { Sealer } from '../crypto/seal.js';
import { orUnavailable } from '../database/orUnavailable.js';
import type { Database, SessionCheckRow, SessionRow } from '../database/tables.js';
import { createSpend, refusalOf } from './budget.js';
import { createSessionCache } from './cache.js';
import { readTerms, stateOf, type StoredTerms, textsOf } from './row.js';

export interface SessionParts {
  readonly database: Database;
  readonly adminEvents: AdminEventWriter;
  readonly traces: SubjectTraces;
  /** For prefilled fields. */
  readonly sealer: Sealer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const unavailable = 'Sessions cannot be looked up now.';
const tokenForm = /^ks_[A-Za-z0-9_-]{43}$/;

/** Sessions in the database, so that a revocation counts at once and there is no signing key to lose. */
export function createSessions({ database, adminEvents, traces, sealer, now }: SessionParts): Sessions {
  const cache = createSessionCache((hash) =>
    database.selectFrom('session').selectAll().where('token_sha256', '=', hash).executeTakeFirst(),
  );

  return {
    spend: createSpend(database, adminEvents, now),

    async create(client, terms) {
      const token = `ks_${randomBytes(32).toString('base64url')}`;
      const row = rowOf(client.id, terms, token);
      await orUnavailable(
        unavailable,
        database.transaction().execute(async (transaction) => {
          await transaction.insertInto('session').values(row).execute();
          const facts = {
            event: 'session-created',
            session: row.id,
            checks: terms.checks.join(','),
            maxBilled: terms.maxBilled,
            expiresAt: new Date(row.expires_at).toISOString(),
          };
          await recordAdminEvent(transaction, adminEvents, { kind: 'session', client: client.id, facts });
        }),
      );
      return { session: sessionOf(row, []), token };
    },

    find: (client, id) => orUnavailable(unavailable, find(client, id)),

    list: (client, most) => orUnavailable(unavailable, list(client, most)),

    async revoke(client, id) {
      await orUnavailable(
        unavailable,
        database.transaction().execute(async (transaction) => {
          const ended = await transaction
            .updateTable('session')
            .set({ revoked_at: new Date(now()).toISOString(), prefill: null, ended: 1 })
            .where('id', '=', id)
            .where('client', '=', client)
            .where('revoked_at', 'is', null)
            .returning('id')
            .executeTakeFirst();
          if (!ended) return;
          const facts = { event: 'session-revoked', session: id };
          await recordAdminEvent(transaction, adminEvents, { kind: 'session', client, facts });
        }),
      );
      cache.clear();
      const session = await this.find(client, id);
      if (!session) throw new KycError('BAD_USER_INPUT', 'There is no session with this id.');
      return session;
    },

    async authenticate(token) {
      if (!tokenForm.test(token)) throw unknownToken();
      const row = await orUnavailable(unavailable, cache.find(hashOf(token)));
      if (!row) throw unknownToken();
      const state = stateOf(row, now());
      if (state === 'EXPIRED' || state === 'REVOKED') throw refusalOf(row, now());
      return { client: row.client, checks: readTerms(row).checks, session: callerSessionOf(row) };
    },

    async recordRefusal(client, { id }, refusal) {
      const facts = { event: 'session-refused', session: id, refusal };
      await database
        .transaction()
        .execute((transaction) => recordAdminEvent(transaction, adminEvents, { kind: 'session', client, facts }));
    },
  };

  function rowOf(client: string, terms: SessionTerms, token: string): SessionRow {
    const id = crypto.randomUUID();
    const { checks, origins, operations, policies, purpose, consent, prefill, isSingleUse } = terms;
    const subject = Object.fromEntries(
      subjectFields.flatMap((field) => {
        const value = terms.subject?.[field];
        return value === undefined ? [] : [[field, traces.hmacOf(field, value)]];
      }),
    );
    const stored: StoredTerms = { checks, origins, operations, policies, purpose, consent, subject };
    return {
      id,
      client,
      token_sha256: hashOf(token),
      terms: JSON.stringify(stored),
      prefill: prefill ? sealer.seal(JSON.stringify(prefill), id) : null,
      max_billed: terms.maxBilled,
      billed: 0,
      single_use: isSingleUse ? 1 : 0,
      used_by: null,
      created_at: new Date(now()).toISOString(),
      expires_at: now() + terms.expiresInSeconds * 1_000,
      revoked_at: null,
      ended: 0,
    };
  }

  async function find(client: string, id: string): Promise<Session | undefined> {
    const row = await database
      .selectFrom('session')
      .selectAll()
      .where('id', '=', id)
      .where('client', '=', client)
      .executeTakeFirst();
    return row && sessionOf(row, await resultsOf([row.id]));
  }

  async function list(client: string, most: number): Promise<Session[]> {
    const rows = await database
      .selectFrom('session')
      .selectAll()
      .where('client', '=', client)
      .orderBy('created_at', 'desc')
      .limit(most)
      .execute();
    const results = await resultsOf(rows.map(({ id }) => id));
    return rows.map((row) => sessionOf(row, results));
  }

  async function resultsOf(sessions: readonly string[]): Promise<readonly SessionCheckRow[]> {
    if (sessions.length === 0) return [];
    return database.selectFrom('session_check').selectAll().where('session', 'in', sessions).orderBy('at').execute();
  }

  /** @param ran the checks of any sessions */
  function sessionOf(row: SessionRow, ran: readonly SessionCheckRow[]): Session {
    return {
      id: row.id,
      state: stateOf(row, now()),
      checks: readTerms(row).checks,
      billed: row.billed,
      remaining: Math.max(0, row.max_billed - row.billed),
      createdAt: new Date(row.created_at),
      expiresAt: new Date(row.expires_at),
      results: ran.filter(({ session }) => session === row.id).map(resultOf),
    };
  }

  function callerSessionOf(row: SessionRow): CallerSession {
    const { subject, origins, operations, policies, purpose, consent } = readTerms(row);
    const opened = row.prefill === null ? undefined : sealer.open(row.prefill, row.id);
    const prefill = opened === undefined ? undefined : textsOf(JSON.parse(opened));
    return { id: row.id, origins, operations, policies, purpose, consent, prefill, isAbout };

    /** Every field that both name is the same, and there is one. */
    function isAbout(input: object): boolean {
      if (Object.keys(subject).length === 0) return true;
      const trace = traces.traceOf(input);
      const both = subjectFields.filter((field) => trace[field] && subject[field] !== undefined);
      return both.length > 0 && both.every((field) => trace[field]?.hmac === subject[field]);
    }
  }
}

function resultOf(row: SessionCheckRow): SessionResult {
  return {
    resultId: row.id,
    check: row.check_name,
    outcome: row.outcome,
    billed: row.billed === 1,
    recordedAt: new Date(row.at),
  };
}

/** 256 bits of chance: nobody turns a plain hash of them back. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function unknownToken(): KycError {
  return new KycError('UNAUTHENTICATED', 'The token of the session is not valid.');
}
