import { describe, expect, test } from '@jest/globals';
import { twoFactor } from '../../../src/checks/identity/twoFactor.js';
import { image } from '../../../src/checks/identity/image.js';
import { threeFactor } from '../../../src/checks/identity/threeFactor.js';
import { imageRecognition } from '../../../src/providers/tencent-cloud/imageResultCodes.js';
import {
  checkIdNameDate,
  checkPhoneAndName,
  idCardVerification,
  mismatchDetails,
  phoneVerification,
} from '../../../src/providers/tencent-cloud/resultCodes.js';
import { ask, failure } from '../kyc-china/asking.js';
import { offered, openForFile } from './asking.js';

/**
 * The vendor's tables of result codes, copied by hand: outcome, "$" where billed, then the fields that I refuses, what differs
 * (X) or why there is no verdict (N). D is the daily limit of this person, O a fault of the operator. Every row is replayed by the stand-in; the tables of the adapter are only asked whether they hold other codes than these.
 */
const numeric = {
  IdCardVerification: {
    '0': 'M$',
    '-1': 'X$',
    '-2': 'I idNo',
    '-3': 'I name',
    '-4': 'S',
    '-5': 'N',
    '-6': 'S',
    '-7': 'D',
  },
  CheckIdNameDate: {
    '0': 'M$',
    '-1': 'X$',
    '-2': 'I idNo',
    '-3': 'I name',
    '-4': 'I frDate toDate',
    '-5': 'N',
    '-6': 'S',
    '-7': 'N',
    '-8': 'D',
  },
  CheckPhoneAndName: {
    '0': 'M$',
    '1': 'X$',
    '-1': 'N',
    '-2': 'S',
    '-3': 'S',
    '-4': 'I name',
    '-5': 'I mobile',
    '-6': 'D',
    '-13': 'U',
  },
  PhoneVerification: {
    '0': 'M$',
    '-4': 'X$',
    '-6': 'I mobile',
    '-7': 'I idNo',
    '-8': 'I name',
    '-9': 'N',
    '-11': 'S',
    '-12': 'D',
    '-13': 'U',
  },
};
const failedOperations = {
  IdNameMisMatch: 'X$ NAME_AND_ID_NO',
  CompareLowSimilarity: 'X$ FACE',
  IdNoExistSystem: 'N',
  IdPhotoNoExist: 'N NO_PHOTO_ON_RECORD',
  LifePhotoDetectFake: 'N SUSPECTED_FAKE_PHOTO',
  IdFormatError: 'I idNo',
  NameFormatError: 'I name',
  EmptyImageError: 'I img',
  ImageDecodeFailed: 'I img',
  ImageBlur: 'I img',
  ImageSizeTooLarge: 'I img',
  LifePhotoDetectFaces: 'I img',
  LifePhotoDetectNoFaces: 'I img',
  LifePhotoPoorQuality: 'I img',
  LifePhotoSizeError: 'I img',
  CompareFail: 'S',
  CompareLibServiceUnavailable: 'S',
  CompareSystemError: 'S',
  IdPhotoSystemNoanswer: 'S',
  IdPhotoPoorQuality: 'S',
  DbError: 'S',
  DecryptSystemError: 'S',
  UnKnown: 'S',
  RequestLimitExceeded: 'L',
  IdentityAuthLimitExceeded: 'D',
  StsUnAuthErrError: 'O',
  // Shown in document 1007/47911 alone.
  CoveredFace: 'I img',
  IncompleteFace: 'I img',
  PoorImageQuality: 'I img',
  DetectEngineSystemError: 'S',
};

/** What the vendor's samples hold beside Result and Description. */
const beside = {
  IdCardVerification: {},
  CheckIdNameDate: {},
  CheckPhoneAndName: {},
  PhoneVerification: { Isp: '移动', ResultDetail: '' },
};

const tables = {
  IdCardVerification: idCardVerification,
  CheckIdNameDate: checkIdNameDate,
  CheckPhoneAndName: checkPhoneAndName,
  PhoneVerification: phoneVerification,
};

const findings: Readonly<Record<string, object>> = {
  M: { match: 'MATCH', checkResult: '1' },
  X: { match: 'MISMATCH', checkResult: '-1' },
  N: { match: 'NO_RECORD', checkResult: null },
};
const failures: Readonly<Record<string, string>> = {
  I: 'BAD_USER_INPUT',
  S: 'UPSTREAM_ERROR',
  O: 'UPSTREAM_ERROR',
  L: 'UPSTREAM_RATE_LIMITED',
  D: 'UPSTREAM_RATE_LIMITED',
  U: 'NOT_SUPPORTED',
};

function detailsOf(kind: string, words: readonly string[]): object {
  if (words.length === 0) return {};
  return kind === 'X' ? { differences: words } : { inconclusiveReason: words[0] };
}

const { vendor, provider } = await openForFile();

const echo = '李明 110101199003076515 13912345678';

async function expectOutcome(check: (typeof offered)[number]['check'], outcome: string) {
  const [letter = '', ...fields] = outcome.split(' ');
  const kind = letter.charAt(0);
  const found = findings[kind];
  if (found) {
    const { answer, billed } = await ask(provider, { check });
    expect({ answer, billed }).toEqual({
      answer: { ...found, ...detailsOf(kind, fields), message: expect.stringMatching(/^[A-Z][\x20-\x7e]+\.$/) },
      billed: letter.endsWith('$'),
    });
    expect(answer.message).not.toMatch(/110101|13912/);
  } else {
    const error = await failure(ask(provider, { check }));
    expect(error).toMatchObject({
      code: failures[kind],
      billed: 'no',
      isAboutSubject: kind === 'D',
      fields: kind === 'I' ? fields.map((path) => ({ path })) : undefined,
    });
    if (kind === 'D') expect(error.retryAfterMs).toBeGreaterThan(0);
    else expect(error.retryAfterMs).toBeUndefined();
    expect(`${error.message} ${JSON.stringify(error)}`).not.toMatch(/李明|110101|13912|[^\x20-\x7e]/);
  }
}

describe.each(offered.filter(({ action }) => action in numeric))('$action', ({ check, action }) => {
  const rows = Object.entries(numeric[action as keyof typeof numeric]);

  test.each(rows)('Result %s is %s', async (code, outcome) => {
    vendor.answer({ Result: code, Description: echo, ...beside[action as keyof typeof beside] });
    await expectOutcome(check, outcome);
  });

  test('the adapter knows these codes and no others', () => {
    expect(Object.keys(tables[action as keyof typeof tables]).sort()).toEqual(rows.map(([code]) => code).sort());
  });

  const numbers = rows.map(([code]) => Number(code));
  const spaced = rows.map(([code]) => ` ${code}`);
  test.each([
    ...numbers,
    ...spaced,
    '2',
    '-99',
    '00',
    '-0',
    '',
    'Success',
    'constructor',
    '__proto__',
    true,
    ['0'],
    { code: '0' },
  ])('Result %p cannot be read', async (result) => {
    vendor.answer({ Result: result, Description: echo });
    expect(await failure(ask(provider, { check }))).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'unknown' });
  });
});

describe('PhoneVerification in detail', () => {
  test.each([
    ['PhoneIdCardMismatch', ['ID_NO_AND_MOBILE']],
    ['PhoneNameMismatch', ['NAME_AND_MOBILE']],
    ['PhoneNameIdCardMismatch', ['NAME_AND_MOBILE', 'ID_NO_AND_MOBILE']],
    ['NameIdCardMismatch', ['NAME_AND_ID_NO']],
    ['OtherMismatch', undefined],
  ])('%s says what differs: %p', async (detail, differences) => {
    vendor.answer({ Result: '-4', ResultDetail: detail });
    const message = mismatchDetails[detail]?.[0];
    expect(await ask(provider, { check: threeFactor })).toEqual({
      answer: { match: 'MISMATCH', checkResult: '-1', message, ...(differences && { differences }) },
      billed: true,
    });
  });

  test('these are all that are known', () => {
    expect(Object.keys(mismatchDetails)).toHaveLength(5);
  });

  test.each(['', 'constructor', 'Other', null, 7])('the detail %p is passed over', async (detail) => {
    vendor.answer({ Result: '-4', ResultDetail: detail });
    expect(await ask(provider, { check: threeFactor })).toMatchObject({
      answer: { match: 'MISMATCH', message: phoneVerification['-4']?.[2] },
    });
  });

  test('a detail turns no match into a mismatch', async () => {
    vendor.answer({ Result: '0', ResultDetail: 'PhoneNameMismatch' });
    const { answer } = await ask(provider, { check: threeFactor });
    expect(answer).toMatchObject({ match: 'MATCH' });
    expect(answer).not.toHaveProperty('differences');
  });
});

describe('ImageRecognitionV2', () => {
  const rows = Object.entries(failedOperations);

  test.each(rows)('FailedOperation.%s is %s, as a result and as an error', async (code, outcome) => {
    vendor.answer({ Sim: 26.04, Result: `FailedOperation.${code}`, Description: echo, Extra: '' });
    await expectOutcome(image, outcome);
    vendor.answer({ Error: { Code: `FailedOperation.${code}`, Message: echo } });
    await expectOutcome(image, outcome);
  });

  test('the adapter knows these codes and no others', () => {
    expect(Object.keys(imageRecognition).sort()).toEqual(
      ['Success', ...rows.map(([code]) => `FailedOperation.${code}`)].sort(),
    );
  });

  const similarities: [number, string][] = [
    [70, 'M$'],
    [70.01, 'M$'],
    [89.88, 'M$'],
    [100, 'M$'],
    [69.99, 'X$ FACE'],
    [26.04, 'X$ FACE'],
    [0, 'X$ FACE'],
  ];
  test.each(similarities)('Success and a similarity of %d is %s', async (similarity, outcome) => {
    vendor.answer({ Sim: similarity, Result: 'Success', Description: '成功', Extra: '' });
    await expectOutcome(image, outcome);
  });

  test.each([undefined, null, '89.88', -0.01, 100.01, 1e308, [89], true])(
    'Success and a similarity of %p cannot be read',
    async (similarity) => {
      vendor.answer({ Result: 'Success', Sim: similarity });
      expect(await failure(ask(provider, { check: image }))).toMatchObject({
        code: 'UPSTREAM_ERROR',
        billed: 'unknown',
      });
    },
  );

  test.each([
    'success',
    'FailedOperation',
    'FailedOperation.',
    'FailedOperation.LivessDetectFail',
    'FailedOperation.VerificationFail',
    '0',
  ])('Result %p cannot be read', async (result) => {
    vendor.answer({ Result: result, Sim: 99 });
    expect(await failure(ask(provider, { check: image }))).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'unknown' });
  });
});

test('a code of the table is no code of an error', async () => {
  for (const code of ['0', '-1', 'Success']) {
    vendor.answer({ Error: { Code: code, Message: echo } });
    for (const check of [twoFactor, image])
      expect(await failure(ask(provider, { check }))).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'unknown' });
  }
});
