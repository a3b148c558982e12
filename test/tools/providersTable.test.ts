import { expect, test } from '@jest/globals';
import { checks } from '../../src/checks/index.js';
import { providerDefinitions } from '../../src/providers/index.js';
import { providersTable } from '../../tools/providersTable.js';

const table = providersTable(providerDefinitions);

test('the table of providers names every real provider and every check, and not the sandbox', () => {
  expect(table).toMatch(/^- `kyc-china`: .*\n- `tencent-cloud`: .*\n- `alibaba-cloud`: /);
  expect(table).toContain('| check | `kyc-china` | `tencent-cloud` | `alibaba-cloud` |');
  expect(table).not.toContain('sandbox');
  for (const { area, type } of checks) expect(table).toContain(`| ${area}.${type} | `);
});

test('what a provider answers only with a variable of its own says so', () => {
  expect(table).toContain('| identity.image | yes | yes | with `KYC_ALIBABA_SCENE_ID` |');
  expect(table).toContain('| mobile.attribution | yes |  | with `KYC_ALIBABA_AUTH_CODE` |');
  expect(table).toContain('| risk.police | yes |  |  |');
});
