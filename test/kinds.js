// Which suites need other processes or servers. Derived from what they import, so that nobody has to keep a list.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
/** What an integration test stands on: processes, threads of the database, servers, a browser. */
const outside =
  /from '(?:node:child_process|pg|ioredis|playwright-core|relay-compiler|@stoplight\/[^']+|dependency-cruiser)'|\bopenPersistence\(|\bcreateApp\(|\bcreateCore\(/;

/** Faults are injected by servers and processes of their own. */
const isAboutFaults = (path) => path.startsWith(join(folder, 'faults'));

const suites = readdirSync(folder, { recursive: true })
  .map((name) => join(folder, String(name)))
  .filter((path) => path.endsWith('.test.ts'));

const seen = new Map();

/** @returns whether a file of the tests, or one that it imports, needs something outside its process */
function needsOutside(path) {
  const known = seen.get(path);
  if (known !== undefined) return known;
  // While it is looked at: imports may go in circles.
  seen.set(path, false);
  const text = readFileSync(path, 'utf8');
  const imports = [...text.matchAll(/from '(\.{1,2}\/[^']+)'/g)].map(([, name]) =>
    resolve(dirname(path), name.replace(/\.js$/, '.ts')),
  );
  const answer =
    outside.test(text) || imports.some((file) => file.startsWith(folder) && existsSync(file) && needsOutside(file));
  seen.set(path, answer);
  return answer;
}

export const integration = suites.filter((path) => isAboutFaults(path) || needsOutside(path));
export const unit = suites.filter((path) => !integration.includes(path));
