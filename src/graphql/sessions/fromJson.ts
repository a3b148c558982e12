import { checks } from '../../checks/index.js';
import { badInput } from '../../checks/input/validate.js';
import type { GraphQLContext } from '../context.js';
import { requireSessionsScope, sessionsForbidden } from './sessionsScope.js';
import { readTerms } from './readTerms.js';
import { type CreatedSession, type CreateSessionInput, sessionOf } from './sessionTypes.js';

/** Creates a session from a JSON body that has the fields of CreateSessionInput. @throws KycError as the mutation does */
export async function createSessionOf(body: unknown, context: GraphQLContext): Promise<CreatedSession> {
  const { client, session } = context.caller;
  if (session) throw sessionsForbidden();
  requireSessionsScope(client);
  const created = await context.sessions.create(client, readTerms(inputOf(body), context));
  return { session: sessionOf(created.session), token: created.token };
}

function inputOf(body: unknown): CreateSessionInput {
  const fields = new Map<string, unknown>(typeof body === 'object' && body !== null ? Object.entries(body) : []);
  const wrong = (name: string, says: string) =>
    badInput([{ path: `input.${name}`, rule: 'type', message: `input.${name} must be ${says}.` }]);
  const text = (name: string) => {
    const value = fields.get(name) ?? undefined;
    if (value !== undefined && typeof value !== 'string') throw wrong(name, 'a text');
    return value;
  };
  const number = (name: string, standard: number) => {
    const value = fields.get(name) ?? standard;
    if (typeof value !== 'number') throw wrong(name, 'a number');
    return value;
  };
  const texts = (name: string) => {
    const value = fields.get(name) ?? undefined;
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) throw wrong(name, 'a list of texts');
    return value.map((each: unknown) => {
      if (typeof each !== 'string') throw wrong(name, 'a list of texts');
      return each;
    });
  };
  const object = (name: string) => {
    const value = fields.get(name) ?? undefined;
    if (value === undefined) return undefined;
    if (typeof value !== 'object') throw wrong(name, 'an object');
    return value;
  };
  const singleUse = fields.get('singleUse') ?? false;
  if (typeof singleUse !== 'boolean') throw wrong('singleUse', 'true or false');
  const named = texts('checks') ?? [];
  const known = checks.map(({ name }) => name).filter((name) => named.includes(name));
  if (known.length !== new Set(named).size)
    throw wrong('checks', 'a list of names of checks, such as IDENTITY_TWO_FACTOR');
  return {
    checks: known,
    maxBilled: number('maxBilled', 0),
    expiresInSeconds: number('expiresInSeconds', 300),
    subject: object('subject') ?? null,
    prefill: object('prefill') ?? null,
    origins: texts('origins') ?? null,
    operations: texts('operations') ?? null,
    policies: texts('policies') ?? null,
    purpose: text('purpose') ?? null,
    consent: text('consent') ?? null,
    singleUse,
  };
}
