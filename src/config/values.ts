import type { Read } from '../environment/reader.js';
import type { Variable } from '../environment/variable.js';

type ValueOf<V> = V extends Variable<infer T, infer Default> ? (Default extends string ? T : T | undefined) : never;

/** The value of each definition, under its name; undefined where it is not set and has no default. */
export type ValuesOf<Definitions> = { readonly [Name in keyof Definitions]: ValueOf<Definitions[Name]> };

type AnyDefinitions = Readonly<Record<string, Variable<unknown>>>;

/** Reads every variable of a list. What is wrong is noted by `read`. */
export function readValues<Definitions extends AnyDefinitions>(
  read: Read,
  definitions: Definitions,
): ValuesOf<Definitions>;
export function readValues(read: Read, definitions: AnyDefinitions): object {
  return Object.fromEntries(Object.entries(definitions).map(([name, variable]) => [name, read(variable)]));
}
