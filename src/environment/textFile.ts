import { readFileSync } from 'node:fs';
import { InvalidValueError } from './variable.js';

/**
 * Reads a file that a variable names, as UTF-8. Editors on Windows put a byte order mark before the text, which belongs
 * to no format that is read here.
 *
 * @throws Mistake where it cannot be read
 */
export function readTextFile(path: string): string {
  try {
    return withoutByteOrderMark(readFileSync(path, 'utf8'));
  } catch {
    throw new InvalidValueError('must name a file that can be read');
  }
}

export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
