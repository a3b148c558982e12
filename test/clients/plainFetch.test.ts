import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { print } from 'graphql';
import {
  CustomerProfileDocument,
  type CustomerProfileQuery,
  VerifyIdentityDocument,
  type VerifyIdentityMutation,
} from '../generated/operations.js';
import { demoHeaders, type Running, startService } from '../support/inProcess.js';
import { fullInput } from '../support/profiles.js';
import { ask } from './examples/plainFetch.js';
import { failingBeside, startPartlyFailing } from './partlyFailing.js';

let service: Running;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

describe('plain fetch, as docs/clients.md does it', () => {
  test('gets the answers of queries and mutations', async () => {
    const twoFactor = { name: fullInput.name, idNo: fullInput.idNo };
    const verified = await ask<VerifyIdentityMutation>(service.url, demoHeaders, print(VerifyIdentityDocument), {
      input: { twoFactor },
    });
    expect(verified).toMatchObject({ data: { verifyIdentity: { match: 'MATCH' } } });
    const profile = await ask<CustomerProfileQuery>(service.url, demoHeaders, print(CustomerProfileDocument), {
      input: fullInput,
    });
    expect(profile).toMatchObject({ data: { customerProfile: { decision: { outcome: 'APPROVE' } } } });
    expect(verified.errors ?? profile.errors).toBeUndefined();
  });

  test('gets the code of an error, before and after the service looks at the operation', async () => {
    const wrong = await ask(service.url, demoHeaders, print(VerifyIdentityDocument), {
      input: { twoFactor: { name: 'x', idNo: 'y' } },
    });
    expect(wrong.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', retryable: false } }]);
    const broken = await ask(service.url, demoHeaders, '{ nothing', {});
    expect(broken.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('gets paid answers beside a failure', async () => {
    await using failing = await startPartlyFailing();
    expect(await ask(failing.url, demoHeaders, failingBeside.query, {})).toEqual(failingBeside.answer);
  });
});
