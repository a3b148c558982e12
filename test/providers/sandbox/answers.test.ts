import { describe, expect, test } from '@jest/globals';
import { type CheckName, checks } from '../../../src/checks/index.js';
import { distanceBands } from '../../../src/checks/mobile/distance.js';
import { others, sample } from '../../../src/checks/samples.js';
import { originalCarrier } from '../../../src/checks/subject/mobile.js';
import { capabilityOf } from '../../../src/providers/provider.js';
import { answerOnNobody } from '../../../src/providers/sandbox/examples.js';
import { sandboxAnswers, type AnswerLookup } from '../../../src/providers/sandbox/answers.js';
import type { Person } from '../../../src/providers/sandbox/person.js';
import { createSandbox } from '../../../src/providers/sandbox/index.js';
import { population } from '../../../src/providers/sandbox/population.js';

const sandbox = createSandbox();
const { people, byIdNo, byMobile } = population();
const invented = people.slice(3);
const nobody = others.unknown;
/** Numbers of those of whom the world has a say: the people of the examples, and nobody. */
const itsNumbers: unknown[] = [
  nobody.idNo,
  nobody.mobile,
  ...people.slice(0, 4).flatMap(({ idNo, phone }) => [idNo, phone.mobile]),
];

async function answers(check: CheckName, input: object) {
  const { answer } =
    (await capabilityOf(sandbox, check)?.(input, { requestId: 'r', signal: new AbortController().signal })) ?? {};
  return answer;
}

/** Everything that identifies a person, as the inputs name it. */
function factsOf({ name, idNo, frDate, toDate, phone }: Person) {
  return { name, idNo, frDate, toDate, mobile: phone.mobile, img: 'any' };
}

/** Everybody but the first with the one before them: two people who are not the same. */
const pairs = invented.slice(1).map((person, index) => [person, invented[index] ?? person] as const);

test.each(checks.map((check) => [check.name, check] as const))(
  '%s: the world alone agrees with every example about its people',
  (_name, check) => {
    const recall: AnswerLookup | undefined = sandboxAnswers[check.name];
    const aboutItsPeople = check.examples.filter(({ input }) =>
      ['idNo', 'mobile'].every((field) => !(field in input) || itsNumbers.includes(Reflect.get(input, field))),
    );
    expect(aboutItsPeople.length).toBeGreaterThanOrEqual(2);
    for (const { input, answer } of aboutItsPeople)
      expect(recall?.(input, population()) ?? answerOnNobody(check)).toEqual(answer);
  },
);

describe.each([
  'IDENTITY_TWO_FACTOR',
  'IDENTITY_FOUR_FACTOR',
  'IDENTITY_IMAGE',
  'IDENTITY_NAME_MOBILE',
  'IDENTITY_ID_MOBILE',
  'IDENTITY_THREE_FACTOR',
] as const)('%s', (check) => {
  const byNumber = ['IDENTITY_TWO_FACTOR', 'IDENTITY_FOUR_FACTOR', 'IDENTITY_IMAGE'].includes(check);

  test('matches everybody with their own facts', async () => {
    for (const person of invented)
      expect(await answers(check, factsOf(person))).toMatchObject({ match: 'MATCH', checkResult: '1' });
  });

  test('does not match the facts of somebody else', async () => {
    for (const [person, other] of pairs) {
      const key = byNumber ? { idNo: person.idNo } : { mobile: person.phone.mobile };
      const mixed = { ...factsOf(other), name: `${other.name}某`, ...key };
      expect(await answers(check, mixed)).toMatchObject({ match: 'MISMATCH', checkResult: '-1' });
    }
  });

  test('has no record of a number that nobody holds', async () => {
    for (const person of invented.slice(0, 20)) {
      const key = byNumber ? { idNo: nobody.idNo } : { mobile: nobody.mobile };
      expect(await answers(check, { ...factsOf(person), ...key })).toMatchObject({
        match: 'NO_RECORD',
        checkResult: null,
      });
    }
  });
});

test('a card with another first or last day does not match', async () => {
  for (const person of invented.slice(0, 20)) {
    const facts = factsOf(person);
    expect(await answers('IDENTITY_FOUR_FACTOR', { ...facts, frDate: '20030101' })).toMatchObject({
      match: 'MISMATCH',
    });
    expect(await answers('IDENTITY_FOUR_FACTOR', { ...facts, toDate: '20991231' })).toMatchObject({
      match: 'MISMATCH',
    });
  }
});

test('a photo of 陈静 never matches, under whichever name', async () => {
  expect(await answers('IDENTITY_IMAGE', { ...others.otherFace, img: 'any' })).toMatchObject({ match: 'MISMATCH' });
  expect(await answers('IDENTITY_TWO_FACTOR', others.otherFace)).toMatchObject({ match: 'MATCH' });
});

describe('mobile lookups', () => {
  test('attribution tells carrier and region of a known number', async () => {
    for (const { phone } of invented) {
      const { carrier, province, city } = phone;
      expect(await answers('MOBILE_ATTRIBUTION', { mobile: phone.mobile })).toEqual({
        carrier,
        province,
        city,
        message: 'Attribution found',
      });
    }
  });

  test('location-query tells the city of the place', async () => {
    for (const { phone, places } of invented) {
      for (const locationType of ['WORK', 'RESIDENTIAL'] as const) {
        expect(await answers('MOBILE_LOCATION_QUERY', { mobile: phone.mobile, locationType })).toMatchObject({
          city: places[locationType].city,
        });
      }
    }
  });

  test.each(['COMMON', 'WORK', 'RESIDENTIAL'] as const)(
    'location-verify measures the %s place from an address in its city',
    async (locationType) => {
      for (const { phone, places } of invented) {
        const { city, distance } = places[locationType];
        const input = { mobile: phone.mobile, locationType, address: '人民路1号' };
        expect(await answers('MOBILE_LOCATION_VERIFY', { ...input, city })).toMatchObject(distance);
        expect(await answers('MOBILE_LOCATION_VERIFY', { ...input, city: `${city}市` })).toMatchObject(distance);
      }
    },
  );

  test('an address in a neighbouring city is 20 to 50 km away, one in another city more', async () => {
    const input = { mobile: sample.mobile, locationType: 'RESIDENTIAL', address: '人民路1号' };
    expect(await answers('MOBILE_LOCATION_VERIFY', { ...input, city: '廊坊' })).toMatchObject(distanceBands[0]);
    expect(await answers('MOBILE_LOCATION_VERIFY', { ...input, city: '北京' })).toMatchObject(distanceBands[4]);
    expect(await answers('MOBILE_LOCATION_VERIFY', { ...input, city: '拉萨' })).toMatchObject(distanceBands[5]);
  });
});

describe('anti-fraud', () => {
  test('tells the risk of a person by either number', async () => {
    for (const { idNo, phone, risk } of invented) {
      for (const input of [{ idNo }, { mobile: phone.mobile }, { idNo, mobile: phone.mobile }]) {
        expect(await answers('RISK_ANTI_FRAUD', input)).toEqual({
          ...risk,
          message: risk.level === 'NONE' ? 'No risk found' : 'Risk found',
        });
      }
    }
  });

  test('tells the worst where the two numbers belong to different people', async () => {
    expect(await answers('RISK_ANTI_FRAUD', { mobile: sample.mobile, idNo: others.listed.idNo })).toMatchObject({
      level: 'HIGH',
      types: ['FRAUD'],
    });
    expect(await answers('RISK_ANTI_FRAUD', { mobile: '13900000202', idNo: sample.idNo })).toMatchObject({
      level: 'MEDIUM',
      types: ['GAMBLING_HOUSE'],
    });
    expect(await answers('RISK_ANTI_FRAUD', { mobile: '13900000202', idNo: others.listed.idNo })).toMatchObject({
      level: 'HIGH',
      types: ['FRAUD', 'GAMBLING_HOUSE'],
    });
  });
});

describe('police', () => {
  test('tells of everybody whether they are listed', async () => {
    for (const { name, idNo, isListed } of invented)
      expect(await answers('RISK_POLICE', { name, idNo })).toMatchObject({ listed: isListed, categories: [] });
  });

  test('says nothing of a known number under another name', async () => {
    expect(await answers('RISK_POLICE', { ...others.listed, name: others.name })).toMatchObject({ listed: null });
  });
});

test('everybody is found by both numbers', () => {
  for (const person of people)
    expect([byIdNo.get(person.idNo), byMobile.get(person.phone.mobile)]).toEqual([person, person]);
});

describe('the carrier of a number that belongs to no place', () => {
  test.each([
    ['17031234567', '中国移动'],
    ['16212345678', '中国电信'],
    ['17112345678', '中国联通'],
    ['17400123456', '中国电信'],
    ['17490123456', '中国星网'],
  ])('%s is that of its segment, and says so', async (mobile, carrier) => {
    expect(await answers('MOBILE_ATTRIBUTION', { mobile })).toEqual({
      carrier,
      province: null,
      city: null,
      message: expect.stringMatching(/segment alone/),
    });
  });

  test.each(['15412345678', '14012345678', '13900000000', '13898765432'])(
    'nothing is known of %s, which nobody was given or nobody here has',
    async (mobile) => {
      expect(await answers('MOBILE_ATTRIBUTION', { mobile })).toMatchObject({
        carrier: null,
        province: null,
        city: null,
      });
    },
  );

  test('every number of the world is from a segment of its carrier', () => {
    for (const { phone } of people) expect(originalCarrier(phone.mobile)).toBe(phone.carrier);
  });
});
