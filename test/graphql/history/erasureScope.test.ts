import { describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from '../../support/folder.js';
import { post, startService } from '../../support/inProcess.js';

const secret = 'secret-of-the-tests-0123';
const headersOf = (id: string) => ({
  'content-type': 'application/json',
  'x-client-id': id,
  'x-client-secret': secret,
});
const erase = { query: 'mutation { eraseSubject(subject: { idNo: "110101199003076515" }) { erasedHistory } }' };
const read = { query: '{ verifications { edges { cursor } } }' };

/** A service with one client for each list of scopes; the id is the list. undefined: the file names no scopes for it. */
function serviceFor(...clients: readonly (readonly [string, readonly string[] | undefined])[]) {
  const file = join(newFolder(), 'clients.json');
  writeFileSync(file, JSON.stringify({ clients: clients.map(([id, scopes]) => ({ id, scopes, secret })) }));
  return startService({ KYC_CLIENTS_FILE: file, KYC_CLIENTS: `listed:${secret}` });
}

describe('eraseSubject', () => {
  test('needs the scope "erasure": reading the history is not enough, and erasing does not give the right to read', async () => {
    await using service = await serviceFor(
      ['reader', ['history', 'identity']],
      ['eraser', ['erasure']],
      ['checker', ['identity', 'mobile', 'risk']],
    );
    const codeOf = async (id: string, body: object) => {
      const answer = (await post(`${service.url}/graphql`, body, headersOf(id))).body;
      return answer.errors?.[0]?.extensions.code ?? 'OK';
    };
    const rights = await Promise.all(
      ['reader', 'eraser', 'checker'].map(async (id) => [id, await codeOf(id, read), await codeOf(id, erase)]),
    );
    expect(rights).toEqual([
      ['reader', 'OK', 'FORBIDDEN'],
      ['eraser', 'FORBIDDEN', 'OK'],
      ['checker', 'FORBIDDEN', 'FORBIDDEN'],
    ]);
    const { errors } = (await post(`${service.url}/graphql`, erase, headersOf('reader'))).body;
    expect(errors[0].message).toBe('This client may not erase stored answers: it needs the scope "erasure".');
  });

  test('is still allowed to clients that had every scope before: "*", no scopes in the file, and KYC_CLIENTS', async () => {
    await using service = await serviceFor(['star', ['*']], ['unscoped', undefined]);
    for (const id of ['star', 'unscoped', 'listed']) {
      expect((await post(`${service.url}/graphql`, erase, headersOf(id))).body).toEqual({
        data: { eraseSubject: { erasedHistory: 0 } },
      });
    }
  });
});
