import { describe, expect, test } from '@jest/globals';
import { json } from '../kyc-china/standIn.js';
import { type Answered, ask, failure, openForFile } from './asking.js';
import { cloudauth, contrastFace, matching } from './payloads.js';

const { standIn, provider } = await openForFile();

const answers = {
  M: { match: 'MATCH', checkResult: '1', billed: true },
  X: { match: 'MISMATCH', checkResult: '-1', billed: true },
  N: { match: 'NO_RECORD', checkResult: null, billed: false },
  N$: { match: 'NO_RECORD', checkResult: null, billed: true },
};

/** The code as the SDK types it, and as the samples write it. */
const bothForms = (code: string) => [code, Number(code)];

async function expectAnswer(
  check: Answered,
  payload: object,
  letter: keyof typeof answers,
  details: object = {},
): Promise<void> {
  standIn.replyBy(json(payload));
  const { match, checkResult, billed } = answers[letter];
  expect(await ask(provider, check)).toEqual({
    answer: { match, checkResult, message: expect.stringMatching(/^[A-Z][A-Za-z ,:]+$/), ...details },
    billed,
  });
}

async function expectUnreadable(check: Answered, payload: unknown): Promise<void> {
  standIn.replyBy(json(payload));
  expect(await failure(ask(provider, check))).toMatchObject({
    code: 'UPSTREAM_ERROR',
    billed: 'unknown',
    retryable: false,
  });
}

describe.each(['IDENTITY_TWO_FACTOR', 'IDENTITY_FOUR_FACTOR', 'IDENTITY_NAME_MOBILE'] as const)(
  '%s: BizCode',
  (check) => {
    const beside = check === 'IDENTITY_NAME_MOBILE' ? { IspName: 'CUCC' } : {};
    test.each([
      ['1', 'M'],
      ['2', 'X'],
      ['3', 'N'],
    ] as const)('%s is %s', async (code, letter) => {
      for (const BizCode of bothForms(code))
        for (const Code of bothForms('200')) await expectAnswer(check, cloudauth({ BizCode, ...beside }, Code), letter);
    });

    test.each([
      0,
      '0',
      4,
      '4',
      '',
      ' 1',
      '1 ',
      '01',
      1.5,
      '1.0',
      -1,
      true,
      null,
      undefined,
      ['1'],
      { BizCode: '1' },
      'constructor',
      '__proto__',
    ])('%p is unreadable', async (BizCode) => {
      await expectUnreadable(check, cloudauth({ BizCode }));
    });
  },
);

describe('IDENTITY_THREE_FACTOR: BizCode and SubCode', () => {
  const documented = [
    ['1', '101', 'M', {}],
    ['2', '201', 'X', { differences: ['NAME_AND_MOBILE', 'ID_NO_AND_MOBILE'] }],
    ['2', '202', 'X', { differences: ['ID_NO_AND_MOBILE'] }],
    ['2', '203', 'X', { differences: ['NAME_AND_MOBILE'] }],
    ['2', '204', 'X', {}],
    ['3', '301', 'N', {}],
  ] as const;
  test.each(documented)('%s and %s are %s, with %j', async (biz, sub, letter, details) => {
    for (const BizCode of bothForms(biz))
      for (const SubCode of bothForms(sub))
        await expectAnswer('IDENTITY_THREE_FACTOR', cloudauth({ BizCode, SubCode, IspName: 'CTCC' }), letter, details);
  });

  test('are unreadable in any other pair', async () => {
    for (const BizCode of ['1', '2', '3', '4', undefined]) {
      for (const SubCode of ['101', '201', '202', '203', '204', '301', '102', '205', '', undefined]) {
        if (documented.some(([biz, sub]) => biz === BizCode && sub === SubCode)) continue;
        await expectUnreadable('IDENTITY_THREE_FACTOR', cloudauth({ BizCode, SubCode }));
      }
    }
    await expectUnreadable('IDENTITY_THREE_FACTOR', cloudauth({ BizCode: '1 101' }));
  });
});

describe('IDENTITY_IMAGE: Passed and SubCode', () => {
  const documented = [
    ['T', '200', 'M', {}],
    ['F', '201', 'X', { differences: ['NAME_AND_ID_NO'] }],
    ['F', '202', 'N$', {}],
    ['F', '203', 'N$', { inconclusiveReason: 'NO_PHOTO_ON_RECORD' }],
    ['F', '204', 'X', { differences: ['FACE'] }],
    ['F', '205', 'X', { differences: ['LIVENESS'] }],
    ['F', '206', 'N$', { inconclusiveReason: 'REFUSED_BY_RULE' }],
  ] as const;
  test.each(documented)('%s and %s are %s, with %j: all of them are billed', async (Passed, sub, letter, details) => {
    for (const SubCode of bothForms(sub))
      await expectAnswer('IDENTITY_IMAGE', contrastFace(Passed, SubCode), letter, details);
  });

  test('are unreadable in any other pair', async () => {
    for (const Passed of ['T', 'F', 't', 'true', true, 1, '', null, undefined]) {
      for (const SubCode of ['200', '201', '202', '203', '204', '205', '206', '207', '', null, undefined]) {
        if (documented.some(([passed, sub]) => passed === Passed && sub === SubCode)) continue;
        await expectUnreadable('IDENTITY_IMAGE', contrastFace(Passed, SubCode));
      }
    }
  });
});

const aboutNumbers: readonly Answered[] = ['IDENTITY_NAME_MOBILE', 'IDENTITY_THREE_FACTOR'];
const cloudauthChecks = [
  'IDENTITY_TWO_FACTOR',
  'IDENTITY_FOUR_FACTOR',
  'IDENTITY_IMAGE',
  'IDENTITY_NAME_MOBILE',
  'IDENTITY_THREE_FACTOR',
] as const;
type Row = [code: string, expected: string, billed: string, message: RegExp];
const ofInformation: readonly Row[] = [
  [
    '402',
    'UPSTREAM_ERROR',
    'unknown',
    /the authority is down, a security policy .* blocked the call, or the account may not make it/,
  ],
  ['410', 'UPSTREAM_ERROR', 'no', /product is not activated .* operator of this service must activate/],
  ['411', 'UPSTREAM_ERROR', 'no', /operator of this service must grant the RAM user AliyunYundunCloudAuthFullAccess/],
];
const ofContrastFace: readonly Row[] = [
  ['402', 'UPSTREAM_ERROR', 'no', /no such application/],
  ['404', 'UPSTREAM_ERROR', 'no', /no such authentication scene/],
  ['405', 'BAD_USER_INPUT', 'no', /under 14/],
  ['410', 'UPSTREAM_ERROR', 'no', /OSS is not activated/],
  ['411', 'UPSTREAM_ERROR', 'no', /operator of this service must grant the RAM user AliyunAntCloudAuthFullAccess/],
  ['418', 'UPSTREAM_RATE_LIMITED', 'no', /this person today/],
  ['419', 'BAD_USER_INPUT', 'no', /cannot be used/],
  ['420', 'BAD_USER_INPUT', 'no', /more than one/],
  ['421', 'BAD_USER_INPUT', 'no', /1 MB/],
  ['422', 'BAD_USER_INPUT', 'no', /refused the photo/],
  ['423', 'BAD_USER_INPUT', 'no', /refused the photo/],
];
describe.each(cloudauthChecks)('%s: Code', (check) => {
  test.each<Row>([
    ['400', 'BAD_USER_INPUT', 'no', /empty/],
    ['401', 'BAD_USER_INPUT', 'no', /invalid/],
    ['403', 'UPSTREAM_RATE_LIMITED', 'no', /this person today/],
    ['412', 'UPSTREAM_ERROR', 'no', /arrears/],
    ['500', 'UPSTREAM_ERROR', 'unknown', /internally/],
    ['201', 'UPSTREAM_ERROR', 'unknown', /not known here/],
    ...(check === 'IDENTITY_IMAGE' ? ofContrastFace : ofInformation),
  ])('%s is %s, billed: %s', async (code, expected, billed, message) => {
    for (const Code of bothForms(code)) {
      // Whatever the result beside it may say.
      for (const payload of [cloudauth(undefined, Code), { ...matching[check], Code }]) {
        standIn.replyBy(json(payload));
        const error = await failure(ask(provider, check));
        expect(error).toMatchObject({
          code: expected,
          billed,
          message: expect.stringMatching(message),
          isAboutSubject: expected === 'UPSTREAM_RATE_LIMITED',
        });
        expect(error.retryAfterMs === undefined).toBe(expected !== 'UPSTREAM_RATE_LIMITED');
      }
    }
  });

  if (check === 'IDENTITY_IMAGE') {
    test.each(['419', '420', '421', '422', '423', '405'])('%s names the field that is refused', async (code) => {
      standIn.replyBy(json(cloudauth(undefined, code)));
      expect(await failure(ask(provider, check))).toMatchObject({
        code: 'BAD_USER_INPUT',
        billed: 'no',
        fields: [{ path: code === '405' ? 'idNo' : 'img' }],
      });
    });

    test('417 is no verdict, since there is nothing to compare with, and not billed', async () => {
      for (const Code of bothForms('417')) {
        for (const payload of [cloudauth(undefined, Code), { ...matching[check], Code }])
          await expectAnswer(check, payload, 'N', { inconclusiveReason: 'NO_PHOTO_ON_RECORD' });
      }
    });
  } else {
    test(`405 is ${aboutNumbers.includes(check) ? 'NOT_SUPPORTED: the number segment' : 'no code of this check'}`, async () => {
      const expected = aboutNumbers.includes(check)
        ? { code: 'NOT_SUPPORTED', billed: 'no', message: 'Number segment not supported by the provider.' }
        : { code: 'UPSTREAM_ERROR', billed: 'unknown' };
      for (const Code of bothForms('405')) {
        standIn.replyBy(json({ ...matching[check], Code }));
        expect(await failure(ask(provider, check))).toMatchObject(expected);
      }
    });

    test.each(['404', '417', '418', '419', '420', '421', '422', '423'])(
      '%s, which is of the comparison of photos alone, is not known',
      async (code) => {
        standIn.replyBy(json(cloudauth(undefined, code)));
        expect(await failure(ask(provider, check))).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'unknown' });
      },
    );
  }

  test.each([undefined, null, '', true, 200.5, ['200'], 'OK', 'success', '0200', '200 ', 'constructor'])(
    '%p is never a success',
    async (Code) => {
      await expectUnreadable(check, { ...matching[check], Code });
    },
  );

  test.each([undefined, null, '1', [], [{ BizCode: '1' }], {}])(
    '200 with the ResultObject %p is unreadable',
    async (ResultObject) => {
      await expectUnreadable(check, cloudauth(ResultObject));
    },
  );

  test.each([null, [], [matching[check]], '1', 1, true, {}])('the body %p is unreadable', async (body) =>
    expectUnreadable(check, body),
  );
});
