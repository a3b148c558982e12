// Makes a checkout ready to run: installs what is missing, builds what is stale. Needs Node alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** "failed" among the exit codes of kyc, whose 1 is an answer. */
const notReadyExitCode = 4;
const builtFrom = join(root, 'dist', '.built-from');

/** Installs and builds where needed. What it has to say goes to standard error, so that output stays output. */
export function makeReady() {
  if (!existsSync(join(root, 'src'))) return;
  if (!isInstalled()) install();
  const sources = hashOfSources();
  if (!existsSync(builtFrom) || readFileSync(builtFrom, 'utf8') !== sources) build(sources);
}

/** Whether node_modules holds the very versions that the lockfile names. */
function isInstalled() {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional, peer }]) => path === '' || optional || peer || present[path]?.version === version,
  );
}

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

function install() {
  say('Installing packages …');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
}

function build(sources) {
  say('Building …');
  rmSync(builtFrom, { force: true });
  run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', root]);
  run(process.execPath, [join(root, 'dist', 'reference', 'writeDivisionTable.js')]);
  copyPages();
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const page of ['onboarding', 'console'])
    run(process.execPath, [vite, 'build', '--config', join(root, 'web', 'vite.config.js'), '--mode', page]);
  writeFileSync(builtFrom, sources);
}

/** GraphiQL and Swagger UI with what they run on, so that the service itself serves them. */
function copyPages() {
  const require = createRequire(import.meta.url);
  const packageFile = (name, file) => join(dirname(require.resolve(`${name}/package.json`)), file);
  const pages = {
    'react.js': packageFile('react', 'umd/react.production.min.js'),
    'react-dom.js': packageFile('react-dom', 'umd/react-dom.production.min.js'),
    'graphiql.js': packageFile('graphiql', 'graphiql.min.js'),
    'graphql-sse.js': packageFile('graphql-sse', 'umd/graphql-sse.min.js'),
    'graphiql.css': packageFile('graphiql', 'graphiql.min.css'),
    'start.js': join(root, 'src', 'pages', 'start.js'),
    'swagger-ui-bundle.js': packageFile('swagger-ui-dist', 'swagger-ui-bundle.js'),
    'swagger-ui.css': packageFile('swagger-ui-dist', 'swagger-ui.css'),
    'reference.js': join(root, 'src', 'pages', 'reference.js'),
  };
  mkdirSync(join(root, 'dist', 'pages'), { recursive: true });
  for (const [name, from] of Object.entries(pages)) copyFileSync(from, join(root, 'dist', 'pages', name));
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of [
    'tsconfig.json',
    'package-lock.json',
    'bin/ready.js',
    ...filesBelow('src'),
    ...filesBelow('web'),
    'schema/possibleTypes.json',
  ]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
    .sort();
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status === 0) return;
  say(`${command} ${args[0]} failed${error ? ` (${error.code})` : ''}: this checkout cannot be made ready.`);
  process.exit(notReadyExitCode);
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) makeReady();
