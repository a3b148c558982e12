import { describe, expect, test } from '@jest/globals';
import { runHere } from '../../support/commandLine.js';
import { post, startService } from '../../support/inProcess.js';
import { newSqlitePlace } from '../../support/place.js';

const requests = {
  identity:
    'mutation { verifyIdentity(input: { twoFactor: { name: "李明", idNo: "110101199003076515" } }) { message } }',
  mobile: 'mutation { lookupMobile(input: { attribution: { mobile: "13912345678" } }) { message } }',
  risk: 'mutation { assessRisk(input: { antiFraud: { mobile: "13912345678" } }) { message } }',
  history: '{ verifications { edges { cursor } } }',
  erasure: 'mutation { eraseSubject(subject: { idNo: "110101199003076515" }) { id } }',
};

/** The scopes of `requests` that a new client turns out to have. */
async function allowedTo(...options: string[]): Promise<string[]> {
  const { env } = newSqlitePlace();
  const { secret } = JSON.parse((await runHere(['clients', 'create', 'acme', ...options, '--json'], env)).stdout);
  await using service = await startService(env);
  const headers = { 'content-type': 'application/json', 'x-client-id': 'acme', 'x-client-secret': String(secret) };
  const answers = await Promise.all(
    Object.entries(requests).map(async ([scope, query]) => ({
      scope,
      body: (await post(`${service.url}/graphql`, { query }, headers)).body,
    })),
  );
  return answers.filter(({ body }) => body.errors === undefined).map(({ scope }) => scope);
}

describe('a client that is created', () => {
  test('without --scope may run every check, and neither read the history nor erase', async () => {
    expect(await allowedTo()).toEqual(['identity', 'mobile', 'risk']);
  });

  test.each([
    [['history'], ['history']],
    [['erasure'], ['erasure']],
    [
      ['identity', 'erasure'],
      ['identity', 'erasure'],
    ],
    [['*'], ['identity', 'mobile', 'risk', 'history', 'erasure']],
  ])('with --scope %j may do just that', async (scopes, allowed) => {
    expect(await allowedTo('--scope', ...scopes)).toEqual(allowed);
  });

  test('is told which scopes it has, and which of them have to be named', async () => {
    const { env } = newSqlitePlace();
    expect((await runHere(['clients', 'create', 'acme'], env)).stdout).toContain(
      'scopes: identity mobile risk ("history" and "erasure" have to be named with --scope)',
    );
    expect((await runHere(['clients', 'create', 'other', '--scope', 'history'], env)).stdout).toContain(
      'scopes: history\n',
    );
  });
});
