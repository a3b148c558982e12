import { describe, expect, test } from '@jest/globals';
import { scopeOf } from '../../../src/checks/caller.js';
import { checks } from '../../../src/checks/index.js';
import { mayRun, requireScope } from '../../../src/checks/middleware/scope.js';

const client = (...scopes: string[]) => ({ id: 'shop', scopes });
const allowed = (...scopes: string[]) =>
  checks.filter((check) => mayRun(client(...scopes), check)).map(({ name }) => name);
const all = checks.map(({ name }) => name);

describe('a client may run', () => {
  test('every check with "*"', () => {
    expect(allowed('*')).toEqual(all);
  });

  test('no check without scopes', () => {
    expect(allowed()).toEqual([]);
  });

  test.each([
    [
      'identity',
      [
        'IDENTITY_TWO_FACTOR',
        'IDENTITY_FOUR_FACTOR',
        'IDENTITY_IMAGE',
        'IDENTITY_NAME_MOBILE',
        'IDENTITY_ID_MOBILE',
        'IDENTITY_THREE_FACTOR',
      ],
    ],
    ['mobile', ['MOBILE_ATTRIBUTION', 'MOBILE_LOCATION_VERIFY', 'MOBILE_LOCATION_QUERY']],
    ['risk', ['RISK_ANTI_FRAUD', 'RISK_POLICE']],
  ])('every check of an area with "%s", and no other', (area, names) => {
    expect(allowed(area)).toEqual(names);
  });

  test.each(checks.map((check) => [scopeOf(check), check.name]))('one check with "%s", and no other', (scope, name) => {
    expect(allowed(scope)).toEqual([name]);
  });

  test('what any of several scopes gives', () => {
    expect(allowed('risk.police', 'mobile', 'risk.police')).toEqual([
      'MOBILE_ATTRIBUTION',
      'MOBILE_LOCATION_VERIFY',
      'MOBILE_LOCATION_QUERY',
      'RISK_POLICE',
    ]);
  });

  test.each([
    '',
    '**',
    'iden',
    'identity.',
    'identity.*',
    'IDENTITY',
    'identity.two',
    'two-factor',
    'risk.two-factor',
    'IDENTITY_TWO_FACTOR',
    ' identity',
  ])('nothing with "%s", which is no scope', (scope) => {
    expect(allowed(scope)).toEqual([]);
  });
});

describe('requiring the scope', () => {
  test.each(checks.map((check) => [check.name, check] as const))(
    '%s: refuses with FORBIDDEN and names the scopes that would do',
    (name, check) => {
      expect(() => requireScope(client(), check)).toThrow(
        expect.objectContaining({
          name: 'KycError',
          code: 'FORBIDDEN',
          billed: 'no',
          message: `This client may not run ${name}: it needs the scope "${check.area}" or "${check.area}.${check.type}".`,
        }),
      );
    },
  );

  test('lets through who has it', () => {
    for (const check of checks) expect(() => requireScope(client(scopeOf(check)), check)).not.toThrow();
  });
});
