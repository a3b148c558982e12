import { statSync } from 'node:fs';
import type { ProviderDefinition } from '../providers/definition.js';
import { allVariables } from './documentation.js';
import { type Environment, isSet } from '../environment/reader.js';

/** A file that holds a secret, and the variable that says where it is. */
export interface SecretFile {
  readonly variable: string;
  readonly path: string;
}

/** The files with secrets that the environment names. */
export function secretFiles(env: Environment, known: readonly ProviderDefinition[]): readonly SecretFile[] {
  const named = allVariables(known).filter((variable) => variable.namesSecretFile && isSet(env, variable));
  return named.map(({ name }) => ({ variable: name, path: env[name] ?? '' }));
}

/** A sentence for each of these files that every user of this machine can read. Files that are not there are left out. */
export function exposedFiles(files: readonly SecretFile[]): readonly string[] {
  return files
    .filter(({ path }) => isReadableByAll(path))
    .map(
      ({ variable, path }) =>
        `${variable}: every user of this machine can read the secrets in ${path}. Make the file its owner's alone: chmod 600 ${path}`,
    );
}

function isReadableByAll(path: string): boolean {
  // Windows has no such bits, and Node makes some up.
  if (process.platform === 'win32') return false;
  const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  return (mode & 0o004) !== 0;
}
