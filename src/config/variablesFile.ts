import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from './reader.js';
import { Mistake } from './variable.js';

/** Reads a file of variables, of the form that .env files and systemd's EnvironmentFile have. */
export function readVariablesFile(path: string): Environment {
  try {
    return { ...parseEnv(readFileSync(path, 'utf8')) };
  } catch {
    throw new Mistake('must name a file that can be read');
  }
}
