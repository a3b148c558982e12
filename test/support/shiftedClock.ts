import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { newFolder } from './folder.js';

/** A clock for processes, which a test sets forward and back while they run. Clocks that nobody can set go on as they do. */
export interface ShiftedClock {
  /** What makes it the clock of a process. */
  readonly env: Record<string, string>;
  /** By how much it is wrong from now on, in milliseconds. */
  set(shiftMs: number): void;
}

export function newShiftedClock(shiftMs = 0): ShiftedClock {
  const folder = newFolder();
  const [file, module] = [join(folder, 'shift'), join(folder, 'clock.mjs')];
  const set = (shift: number) => writeFileSync(file, String(shift));
  set(shiftMs);
  writeFileSync(module, shifting(file));
  return { env: { NODE_OPTIONS: `--import=${pathToFileURL(module).href}` }, set };
}

const shifting = (file: string) => `
import { readFileSync } from 'node:fs';
const { now } = Date;
const shifted = () => now() + Number(readFileSync(${JSON.stringify(file)}, 'utf8'));
globalThis.Date = class Date extends globalThis.Date {
  constructor(...given) {
    super(...(given.length === 0 ? [shifted()] : given));
  }
  static now() {
    return shifted();
  }
};`;
