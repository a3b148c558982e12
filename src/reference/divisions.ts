import type { Region, RegionOf } from '../checks/subject/region.js';
import { type Division, readDivisionTable } from './divisionTable.js';
import { type FormerName, formerNames } from './formerNames.js';

/**
 * Names of administrative divisions by the first six digits of an ID number, as of a year, abolished ones included.
 * The table is read once, when first asked.
 */
export function createRegionOf(): RegionOf {
  let divisions: Divisions | undefined;
  const remembered = new Map<string, Region>();
  return (code, year) => {
    const key = year === undefined ? code : `${code} ${year}`;
    const known = remembered.get(key);
    if (known) return known;
    divisions ??= readDivisions();
    const region = regionIn(divisions, code, year);
    // Whoever asks for codes that nobody has fills it with them, and pays for that alone.
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(key, region);
    return region;
  };
}

/** Looking in all lists costs ten times as much as a memory. There are some 3,000 divisions at a time; a region takes some 200 bytes. */
const mostRemembered = 20_000;

interface Divisions {
  readonly former: ReadonlyMap<string, readonly FormerName[]>;
  readonly table: ReadonlyMap<string, Division>;
}

function readDivisions(): Divisions {
  const former = new Map<string, FormerName[]>();
  for (const entry of formerNames) former.set(entry.code, [...(former.get(entry.code) ?? []), entry]);
  return { former, table: readDivisionTable() };
}

/** Province, prefecture and county as far as each is known. Foreigners' cards carry the province after the 9. */
function regionIn(divisions: Divisions, code: string, year: number | undefined): Region {
  if (code.startsWith('9')) {
    const province = nameIn(divisions, `${code.slice(1, 3)}0000`, year);
    return { name: province, isKnown: province !== undefined };
  }
  const levels = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  const names = levels.map((level) => nameIn(divisions, level, year));
  const known = names.filter((name) => name !== undefined);
  return {
    name: known.length > 0 ? [...new Set(known)].join('') : undefined,
    // Some lists have a code without a name of its own.
    isKnown: names[2] !== undefined || divisions.table.has(code),
  };
}

/** The name in that year, or else the nearest one; the newest where no year is given. */
function nameIn({ former, table }: Divisions, code: string, year = Infinity): string | undefined {
  const then = former.get(code)?.find(({ first, last }) => first <= year && year <= last);
  if (then) return then.name;
  const { names = [], undated } = table.get(code) ?? {};
  return (names.findLast(({ since }) => since <= year) ?? names[0])?.name ?? undated;
}
