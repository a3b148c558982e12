import { KycError } from '../errors.js';
import { withoutByteOrderMark } from '../environment/textFile.js';
import type { Input } from './terminal.js';

/**
 * Reads a JSON object from standard input, where no list of processes and no history of a shell shows it.
 *
 * @param example of what is expected, for the refusal
 * @throws KycError BAD_USER_INPUT; it quotes nothing of what was read
 */
export async function readJsonObject(input: Input, example: string): Promise<Readonly<Record<string, unknown>>> {
  const value = parse(withoutByteOrderMark(await input.readAll()));
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new KycError('BAD_USER_INPUT', `Standard input must be a JSON object such as ${example}.`);
  return Object.fromEntries(Object.entries(value));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes what it read.
    return undefined;
  }
}
