import { describe, expect, test } from '@jest/globals';
import { checks } from '../../../src/checks/index.js';
import { distanceBands } from '../../../src/checks/mobile/distance.js';
import { riskLevels } from '../../../src/checks/risk/riskLevel.js';
import { firstSample, others, sample } from '../../../src/checks/samples.js';
import { isInOrder, periodFits } from '../../../src/checks/subject/cardPeriod.js';
import { mobilePattern } from '../../../src/checks/subject/mobile.js';
import { foldName, hasNameLength, isHanName } from '../../../src/checks/subject/name.js';
import {
  birthDay,
  documentKind,
  hasRightCheckCharacter,
  residentIdPattern,
} from '../../../src/checks/subject/residentId.js';
import { carriers } from '../../../src/providers/sandbox/carriers.js';
import { faults } from '../../../src/providers/sandbox/faults.js';
import { createPopulation, generatedPeople, population } from '../../../src/providers/sandbox/population.js';

const { people, byIdNo, byMobile } = population();
const invented = people.slice(people.length - generatedPeople);

test('is the same whenever it is made, and made once', () => {
  expect(createPopulation()).toEqual(population());
  expect(population()).toBe(population());
});

test('holds 300 invented people beside those of the examples', () => {
  expect(people).toHaveLength(304);
  expect(people.slice(0, 4).map(({ idNo }) => idNo)).toEqual([
    sample.idNo,
    others.listed.idNo,
    others.otherFace.idNo,
    firstSample.idNo,
  ]);
});

test('no two people share an ID number or a mobile number', () => {
  expect(byIdNo.size).toBe(people.length);
  expect(byMobile.size).toBe(people.length);
});

test('invented people have none of the numbers and names that examples and faults use', () => {
  const inputs: object[] = [...checks.flatMap(({ examples }) => examples.map(({ input }) => input)), ...faults];
  const used = new Set(
    inputs.flatMap((input): unknown[] => ['name', 'idNo', 'mobile'].map((field) => Reflect.get(input, field))),
  );
  for (const { name, idNo, phone } of invented) {
    expect([name, idNo, phone.mobile].filter((value) => used.has(value))).toEqual([]);
    expect(idNo).not.toMatch(/^110101/);
    expect(phone.mobile).not.toMatch(/^139000/);
  }
});

describe('every person', () => {
  test('has a name that is valid and folded', () => {
    for (const { name } of people)
      expect([isHanName(name), hasNameLength(name), foldName(name)]).toEqual([true, true, name]);
  });

  test('has an ID number that GB 11643-1999 finds right, except the sample of the contract', () => {
    for (const { idNo } of people)
      expect([residentIdPattern.test(idNo), hasRightCheckCharacter(idNo)]).toEqual([true, idNo !== sample.idNo]);
  });

  test('was born from 1940 to 2010', () => {
    for (const { idNo } of people) {
      const { year } = birthDay(idNo) ?? { year: 0 };
      expect(year).toBeGreaterThanOrEqual(1940);
      expect(year).toBeLessThanOrEqual(2010);
    }
  });

  test('has a card that fits the document and the age, was issued after birth and before 2026, and still runs then', () => {
    for (const { idNo, frDate, toDate } of people) {
      expect(periodFits({ kind: documentKind(idNo), birth: birthDay(idNo) }, frDate, toDate)).toBe(true);
      expect(isInOrder(idNo.slice(6, 14), frDate) && isInOrder(frDate, toDate) && isInOrder(frDate, '20260101')).toBe(
        true,
      );
      expect(toDate === '长期' || isInOrder('20251231', toDate)).toBe(true);
    }
  });

  test('has a mobile number that begins as those of its carrier do', () => {
    for (const { mobile, carrier } of people.map(({ phone }) => phone)) {
      expect(mobile).toMatch(mobilePattern);
      expect(carriers.find((known) => known.carrier === carrier)?.prefixes).toContain(mobile.slice(0, 3));
    }
  });

  test('is most active where they work or live', () => {
    for (const { places } of people) {
      expect([places.WORK, places.RESIDENTIAL]).toContain(places.COMMON);
      for (const { distance } of Object.values(places)) expect(distanceBands).toContain(distance);
    }
  });

  test('has types of risk exactly where there is a risk', () => {
    for (const { risk } of people) expect(risk.types.length > 0).toBe(risk.level !== 'NONE');
  });
});

describe('among the invented people', () => {
  const count = (is: (person: (typeof invented)[number]) => boolean) => invented.filter(is).length;

  test('some have a middle dot in the name, and some a character beyond the BMP', () => {
    expect(count(({ name }) => name.includes('\u00B7'))).toBeGreaterThan(5);
    expect(count(({ name }) => /[\u{10000}-\u{10FFFF}]/u.test(name))).toBeGreaterThan(5);
  });

  test('some hold a residence permit of each kind, and some a permanent resident card', () => {
    for (const prefix of ['810000', '820000', '830000'])
      expect(count(({ idNo }) => idNo.startsWith(prefix))).toBeGreaterThan(0);
    expect(count(({ idNo }) => documentKind(idNo) === 'FOREIGN_PERMANENT_RESIDENT')).toBeGreaterThan(2);
  });

  test.each(carriers.map(({ carrier }) => carrier))('some have a number of %s', (carrier) => {
    expect(count(({ phone }) => phone.carrier === carrier)).toBeGreaterThan(0);
  });

  test('every level of risk occurs, mostly none; a few people are listed', () => {
    for (const level of riskLevels) expect(count(({ risk }) => risk.level === level)).toBeGreaterThan(0);
    expect(count(({ risk }) => risk.level === 'NONE')).toBeGreaterThan(generatedPeople * 0.8);
    expect(count(({ isListed }) => isListed)).toBeGreaterThan(0);
    expect(count(({ isListed }) => isListed)).toBeLessThan(15);
  });

  test('some live elsewhere than where their number is from, and some work elsewhere than where they live', () => {
    expect(count(({ phone, places }) => phone.city !== places.RESIDENTIAL.city)).toBeGreaterThan(10);
    expect(count(({ places }) => places.WORK.city !== places.RESIDENTIAL.city)).toBeGreaterThan(10);
  });
});
