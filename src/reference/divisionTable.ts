import { readFileSync } from 'node:fs';

/** What one code of six digits was called. */
export interface Division {
  /** Names with the first year in which a list has each, the oldest first. */
  readonly names: readonly { readonly since: number; readonly name: string }[];
  /** A name of no known year, where no list that is dated has one. */
  readonly undated: string | undefined;
}

/** As `npm run build` writes it of the packages: some 7,000 codes, each with a name of no known year or null, then years and names in turns. */
export type DivisionRow = readonly [code: string, undated: string | null, ...names: readonly (number | string)[]];

/** Beside the compiled code, as the pages are. */
export const divisionTableFile = new URL('../../dist/reference/divisions.json', import.meta.url);

/** The packages take thirty megabytes and a hundred and fifty milliseconds to read; this table takes a tenth. */
export function readDivisionTable(): ReadonlyMap<string, Division> {
  const rows: unknown = JSON.parse(readFileSync(divisionTableFile, 'utf8'));
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new Error('The table of divisions is not as it was built.');
  return new Map(
    rows.map(([code, undated, ...names]) => [code, { names: inPairs(names), undated: undated ?? undefined }]),
  );
}

function isRow(row: unknown): row is DivisionRow {
  return Array.isArray(row) && typeof row[0] === 'string' && row.length % 2 === 0;
}

function inPairs(names: readonly (number | string)[]): Division['names'] {
  return Array.from({ length: names.length / 2 }, (_none, index) => ({
    since: Number(names[2 * index]),
    name: String(names[2 * index + 1]),
  }));
}
