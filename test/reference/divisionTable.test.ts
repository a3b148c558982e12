import { expect, test } from '@jest/globals';
import { datedLists, undatedAddresses } from '../../src/reference/divisionPackages.js';
import { readDivisionTable } from '../../src/reference/divisionTable.js';
import { newerDivisions } from '../../src/reference/newerDivisions.js';

const table = readDivisionTable();
const isName = (name: string) => !/^(?:市辖区|县|市)$|直辖/.test(name);

test('the table of the build has every code of every package', () => {
  const codes = [
    ...datedLists().flatMap(({ rows }) => rows.map(([code]) => code)),
    ...undatedAddresses().map(([code]) => code),
    ...newerDivisions.map(({ code }) => code),
  ];
  expect(codes.filter((code) => !table.has(code))).toEqual([]);
  expect(codes.length).toBeGreaterThan(60_000);
});

test('it gives each year the name of its list', () => {
  const wrong = datedLists().flatMap(({ year, rows }) =>
    rows
      .filter(([, name]) => isName(name))
      .filter(([code, name]) => !table.get(code)?.names.some((known) => known.since <= year && known.name === name))
      .map(([code, name]) => `${year} ${code} ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('names are in the order of their years, and none stands twice in a row', () => {
  for (const { names } of table.values()) {
    const years = names.map(({ since }) => since);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    expect(names.some(({ name }, index) => name === names[index - 1]?.name)).toBe(false);
  }
});
