import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createRegionOf } from '../../src/reference/divisions.js';

/** Every code with the years in which it bore each name. It lies beside the repository, not in it; KYC_TEST_DIVISIONS names another place. */
const file = process.env['KYC_TEST_DIVISIONS'] ?? path.resolve('../shared/data/divisions.tsv');
const isThere = existsSync(file);
if (!isThere)
  process.stdout.write('Regions: SKIPPED for the yearly lists, since ../shared/data/divisions.tsv is not here.\n');

interface Row {
  readonly code: string;
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

const rows = isThere
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /^[0-9]{6}\t/.test(line))
      .map(rowOf)
  : [];
const byCode = new Map<string, Row[]>();
for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);

function rowOf(line: string): Row {
  const [code = '', name = '', first, last] = line.split('\t');
  return { code, name, first: Number(first), last: Number(last) };
}

const nameIn = (code: string, year: number) =>
  byCode.get(code)?.find(({ first, last }) => first <= year && year <= last)?.name;

/** Province, prefecture and county, as each was named in that year. */
function expected(code: string, year: number): string {
  const names = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code].map((level) => nameIn(level, year));
  return [...new Set(names.filter((name) => name !== undefined))].join('');
}

(isThere ? describe : describe.skip)('every division of the yearly lists', () => {
  const regionOf = createRegionOf();
  const years = rows.flatMap((row) =>
    Array.from({ length: row.last - row.first + 1 }, (_, index) => ({ row, year: row.first + index })),
  );
  const wrong = years.filter(({ row, year }) => regionOf(row.code, year).name !== expected(row.code, year));
  const share = (part: number, whole: number) => Math.round((1 - part / whole) * 10_000) / 100;

  test('is known in 99 % of the rows; the rest stands in no package', () => {
    const unknown = rows.filter(({ code }) => !regionOf(code).isKnown);
    process.stdout.write(`Regions: ${unknown.length} of ${rows.length} rows have a code that no package lists.\n`);
    expect(rows.length).toBeGreaterThan(6_000);
    expect(share(unknown.length, rows.length)).toBeGreaterThan(99);
    expect(unknown.filter(({ last }) => last >= 2002)).toEqual([]);
  });

  test('has the right name in 95 % of the rows and 98 % of their years', () => {
    const rowShare = share(new Set(wrong.map(({ row }) => row)).size, rows.length);
    const yearShare = share(wrong.length, years.length);
    const since1984 = years.filter(({ year }) => year >= 1984);
    const since1984Share = share(wrong.filter(({ year }) => year >= 1984).length, since1984.length);
    process.stdout.write(
      `Regions: ${rowShare} % of ${rows.length} rows are right in all of their years, ${yearShare} % of ${years.length} row-years, ${since1984Share} % of those since 1984.\n`,
    );
    expect(rowShare).toBeGreaterThan(95);
    expect(yearShare).toBeGreaterThan(98);
  });

  /** Hainan renumbered its counties in 2007. The yearly lists show the new codes from 2001 on, the revisions of GB/T 2260 from 2007 on. */
  const isDisputed = ({ row, year }: { row: Row; year: number }) => /^4690[23]/.test(row.code) && year < 2007;

  test('has the right name in every year since 2003', () => {
    expect(
      wrong
        .filter((entry) => entry.year >= 2003 && !isDisputed(entry))
        .map(
          ({ row: { code }, year }) =>
            `${code} ${year}: ${expected(code, year)}, told ${String(regionOf(code, year).name)}`,
        ),
    ).toEqual([]);
  });
});
