import { expect, test } from '@jest/globals';
import type { Provider } from '../../../src/providers/provider.js';
import { jsonHeaders, post, send, startService } from '../../support/inProcess.js';

const hanging: Provider = {
  name: 'hanging',
  capabilities: { IDENTITY_TWO_FACTOR: () => new Promise(() => undefined) },
};
const query =
  '{ customerProfile(input: { name: "李明", idNo: "110101199003076515" }) { identity { ... on CheckFailed { code } } } }';

test('a provider that is too slow for profiles again and again is left alone', async () => {
  await using service = await startService({ KYC_PROFILE_DEADLINE_MS: '500', KYC_CIRCUIT_OPEN_MS: '600000' }, [
    hanging,
  ]);
  const codes: string[] = [];
  for (let time = 0; time < 6; time += 1)
    codes.push((await post(`${service.url}/graphql`, { query }, jsonHeaders)).body.data.customerProfile.identity.code);
  expect(codes).toEqual([...Array.from({ length: 5 }, () => 'OUTCOME_UNKNOWN'), 'UPSTREAM_UNAVAILABLE']);
  expect((await send(`${service.url}/readyz?verbose`)).body.sources).toMatchObject([{ circuit: 'open' }]);
});
