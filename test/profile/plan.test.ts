import 'reflect-metadata';
import { describe, expect, test } from '@jest/globals';
import type { CheckName } from '../../src/checks/index.js';
import { type QuestionName, type SelectedQuestion } from '../../src/profile/questions.js';
import { callsOf, planProfile, type ProfileCapabilities, requireSomeCheck } from '../../src/profile/plan.js';
import { sample } from '../../src/checks/samples.js';

const { name, idNo, mobile, frDate, toDate, city, address } = sample;
const img = 'photo';
const anything: ProfileCapabilities = { mayRun: () => true, sourcesOf: () => ['a provider'] };
const plan = (subject: object, questions: readonly SelectedQuestion[], possibilities = anything) =>
  planProfile(subject, questions, possibilities);
const planOne = (question: QuestionName, subject: object, possibilities = anything) =>
  plan(subject, [{ name: question }], possibilities)[0]!;
const checkOf = (question: QuestionName, subject: object) => {
  const step = planOne(question, subject);
  return 'check' in step ? step.check.name : step.skip;
};

describe('the strongest check that the fields allow', () => {
  test.each<[QuestionName, object, CheckName]>([
    ['identity', { name, idNo, img, frDate, toDate }, 'IDENTITY_IMAGE'],
    ['identity', { name, idNo, img }, 'IDENTITY_IMAGE'],
    ['identity', { name, idNo, frDate, toDate }, 'IDENTITY_FOUR_FACTOR'],
    ['identity', { name, idNo, frDate }, 'IDENTITY_TWO_FACTOR'],
    ['identity', { name, idNo }, 'IDENTITY_TWO_FACTOR'],
    ['mobileOwnership', { name, idNo, mobile }, 'IDENTITY_THREE_FACTOR'],
    ['mobileOwnership', { name, mobile }, 'IDENTITY_NAME_MOBILE'],
    ['mobileOwnership', { idNo, mobile }, 'IDENTITY_ID_MOBILE'],
    ['attribution', { mobile }, 'MOBILE_ATTRIBUTION'],
    ['workCity', { mobile }, 'MOBILE_LOCATION_QUERY'],
    ['residentialCity', { mobile }, 'MOBILE_LOCATION_QUERY'],
    ['addressDistance', { mobile, city, address }, 'MOBILE_LOCATION_VERIFY'],
    ['antiFraud', { mobile }, 'RISK_ANTI_FRAUD'],
    ['antiFraud', { idNo }, 'RISK_ANTI_FRAUD'],
    ['police', { name, idNo }, 'RISK_POLICE'],
  ])('%s of %j is %s', (question, subject, check) => {
    expect(checkOf(question, subject)).toBe(check);
  });

  test.each<[QuestionName, object, CheckName, string[]]>([
    ['identity', {}, 'IDENTITY_TWO_FACTOR', ['name', 'idNo']],
    ['identity', { name }, 'IDENTITY_TWO_FACTOR', ['idNo']],
    ['identity', { name, img }, 'IDENTITY_IMAGE', ['idNo']],
    ['identity', { idNo, frDate, toDate }, 'IDENTITY_FOUR_FACTOR', ['name']],
    ['mobileOwnership', { name, idNo }, 'IDENTITY_THREE_FACTOR', ['mobile']],
    ['mobileOwnership', { mobile }, 'IDENTITY_NAME_MOBILE', ['name']],
    ['mobileOwnership', {}, 'IDENTITY_NAME_MOBILE', ['name', 'mobile']],
    ['attribution', { idNo }, 'MOBILE_ATTRIBUTION', ['mobile']],
    ['workCity', {}, 'MOBILE_LOCATION_QUERY', ['mobile']],
    ['addressDistance', { mobile }, 'MOBILE_LOCATION_VERIFY', ['city', 'address']],
    ['antiFraud', { name }, 'RISK_ANTI_FRAUD', ['mobile', 'idNo']],
    ['police', { idNo }, 'RISK_POLICE', ['name']],
  ])('%s of %j is not run: %s lacks %j', (question, subject, check, missing) => {
    expect(checkOf(question, subject)).toEqual({
      __typename: 'CheckSkipped',
      check,
      reason: 'MISSING_INPUT',
      missing,
      message: expect.stringContaining(missing.join(', ')),
    });
  });
});

describe('a plan', () => {
  test('gives each check its own fields, and the place that the question is about', () => {
    const inputs = plan(sample, [
      { name: 'workCity' },
      { name: 'residentialCity' },
      { name: 'addressDistance' },
      { name: 'addressDistance', locationType: 'WORK' },
      { name: 'antiFraud' },
    ]);
    expect(callsOf(inputs).map(({ input }) => input)).toEqual([
      { mobile, locationType: 'WORK' },
      { mobile, locationType: 'RESIDENTIAL' },
      { mobile, city, address, locationType: 'COMMON' },
      { mobile, city, address, locationType: 'WORK' },
      { mobile, idNo },
    ]);
  });

  test('has one step for the same question, however it is asked', () => {
    const steps = plan(sample, [
      { name: 'police' },
      { name: 'addressDistance' },
      { name: 'police' },
      { name: 'addressDistance', locationType: 'COMMON' },
    ]);
    expect(steps.map(({ question: { name } }) => name)).toEqual(['police', 'addressDistance']);
  });

  test('asks permission for the strongest check, and does not fall back on a weaker one', () => {
    const step = planOne(
      'identity',
      { name, idNo, img },
      { ...anything, mayRun: (check) => check.name !== 'IDENTITY_IMAGE' },
    );
    expect(step).toMatchObject({ skip: { check: 'IDENTITY_IMAGE', reason: 'NOT_PERMITTED', missing: [] } });
  });

  test('says that no provider answers, but only to whom it may concern', () => {
    const nobody = { ...anything, sourcesOf: () => [] };
    expect(planOne('police', sample, nobody)).toMatchObject({
      skip: { check: 'RISK_POLICE', reason: 'NOT_SUPPORTED', missing: [] },
    });
    expect(planOne('police', sample, { ...nobody, mayRun: () => false })).toMatchObject({
      skip: { reason: 'NOT_PERMITTED' },
    });
    expect(planOne('police', { name }, nobody)).toMatchObject({ skip: { reason: 'MISSING_INPUT' } });
  });

  test('calls nothing for what is skipped', () => {
    expect(callsOf(plan({ mobile }, [{ name: 'police' }, { name: 'attribution' }]))).toMatchObject([
      { check: { name: 'MOBILE_ATTRIBUTION' } },
    ]);
  });
});

describe('a subject', () => {
  test.each([{ mobile }, { idNo }, { name, mobile }, { ...sample }])('%j allows some check', (subject) => {
    expect(() => requireSomeCheck(subject)).not.toThrow();
  });

  test.each([{}, { name }, { name, city, address, frDate, toDate, img }])(
    '%j allows none, and what would is named',
    (subject) => {
      expect(() => requireSomeCheck(subject)).toThrow(
        expect.objectContaining({
          code: 'BAD_USER_INPUT',
          message:
            'These fields allow no check: identity needs name + idNo + img, or name + idNo + frDate + toDate, or name + idNo; mobileOwnership needs name + idNo + mobile, or name + mobile, or idNo + mobile; attribution needs mobile; workCity needs mobile; residentialCity needs mobile; addressDistance needs mobile + city + address; antiFraud needs mobile or idNo; police needs name + idNo.',
        }),
      );
    },
  );
});
