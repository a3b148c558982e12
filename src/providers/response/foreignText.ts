import { isJsonObject, type JsonObject } from '../../rest-contract/json.js';
import { unreadable } from './unreadable.js';

const longestText = 500;

/** Text of a provider, cut where it is longer than any honest answer: 500 UTF-16 units, never through a character. */
export function capText(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * Reads a text that goes by one of several names: "carrier" in one generation of the API, "operator" in another.
 * Texts under more than one of the names must be the same.
 *
 * @returns null where the provider says that it knows nothing, by null or an empty text; undefined where the field is absent
 * @throws KycError UPSTREAM_ERROR
 */
export function readText(body: JsonObject, names: readonly string[]): string | null | undefined {
  const given = names.filter((name) => body[name] !== undefined);
  if (given.length === 0) return undefined;
  const texts = new Set(given.map((name) => textOf(body[name], names)).filter((text) => text !== null));
  if (texts.size > 1) throw unreadable(`${given.join(' and ')} contradict each other`);
  const [text = null] = texts;
  return text;
}

/** As `readText`, for a field that must be there. */
export function requireText(body: JsonObject, names: readonly string[]): string | null {
  const text = readText(body, names);
  if (text === undefined) throw unreadable(`${names.join(' or ')} is missing`);
  return text;
}

/**
 * SEEN: later generations write a string, a number or an object. INFERRED: the object holds its text under "name",
 * "value" or the name of the field.
 */
function textOf(value: unknown, names: readonly string[]): string | null {
  if (!isJsonObject(value)) return plainTextOf(value, names);
  const key = ['name', 'value', ...names].find((candidate) => Object.hasOwn(value, candidate));
  if (key === undefined) throw unreadable(`${names.join(' or ')} is an object of unknown form`);
  return plainTextOf(value[key], names);
}

/** INFERRED: what is written where nothing is known. */
const saysNothing = /^(?:|-+|未知|无|暂无|不详|null|none|unknown|n\/a)$/i;

function plainTextOf(value: unknown, names: readonly string[]): string | null {
  if (value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string') return saysNothing.test(value.trim()) ? null : capText(value.trim());
  throw unreadable(`${names.join(' or ')} is no text`);
}
