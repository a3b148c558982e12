import { expect } from '@jest/globals';
import type { Provider } from '../../src/providers/provider.js';
import { createSandbox } from '../../src/providers/sandbox/index.js';
import { readConfig } from '../../src/config.js';
import { type Answered, jsonHeaders, post, type Running, send } from '../support/inProcess.js';
import { entriesOf, verdictOn } from '../support/records.js';

export const person = { name: '李明', idNo: '110101199003076515' };

/** Asks for a check over REST, under a request id by which its records are found. */
export function ask(
  { url }: Pick<Running, 'url'>,
  requestId: string,
  headers: Record<string, string> = {},
): Promise<Answered> {
  return post(
    `${url}/kyc/cn/identity`,
    { type: 'two-factor', ...person },
    { ...jsonHeaders, 'x-request-id': requestId, ...headers },
  );
}

export function graphql({ url }: Pick<Running, 'url'>, query: string): Promise<Answered> {
  return post(`${url}/graphql`, { query });
}

export const readHistory = '{ verifications(first: 5) { edges { node { id } } } }';
export const readUsage = '{ usage(from: "2020-01-01", to: "2039-12-31") { checks } }';
export const erasePerson = `mutation { eraseSubject(subject: { idNo: "${person.idNo}" }) { erasedHistory erasedStoredAnswers } }`;

/** Why a channel refused: the code, and whether it is worth asking again. */
export function refusalOf({ body }: Answered): { code: string; retryable: boolean } {
  const { code, retryable } = body.errors?.[0].extensions ?? body;
  return { code, retryable };
}

export const unavailable = { code: 'SERVICE_UNAVAILABLE', retryable: true };

export async function isReady({ url }: Pick<Running, 'url'>): Promise<boolean> {
  return (await send(`${url}/readyz`)).status === 200;
}

/** The sandbox, which tells of whom it is asked by request id, and does something before it answers. */
export function watched(before: () => unknown = () => undefined) {
  const calls: string[] = [];
  const { IDENTITY_TWO_FACTOR: answer } = createSandbox().capabilities;
  const provider: Provider = {
    name: 'watched',
    capabilities: {
      IDENTITY_TWO_FACTOR: async (input, call) => (calls.push(call.requestId), await before(), answer!(input, call)),
    },
  };
  return { calls, provider };
}

/** The trail is whole, and the check of this request stands in it once, as one whose outcome was not delivered. */
export async function isRecordedAsUndelivered(
  env: Record<string, string>,
  requestId: string,
  outcome: string,
): Promise<void> {
  // A database that hangs may still carry out the statement that its caller gave up: the entry is then found, and has no note.
  await isRecordedOnce(env, requestId, { outcome });
}

export async function isRecordedOnce(
  env: Record<string, string>,
  requestId: string,
  expected: { readonly outcome: string; readonly note?: string },
): Promise<void> {
  const { persistence } = readConfig(env);
  const outcomes = (await entriesOf(persistence)).filter(
    (entry) => entry.requestId === requestId && entry.kind === 'outcome',
  );
  expect(outcomes).toEqual([expect.objectContaining(expected)]);
  expect(await verdictOn(persistence)).toMatchObject({ open: 0, problems: [] });
}
