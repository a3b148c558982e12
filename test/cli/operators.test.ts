import { describe, expect, test } from '@jest/globals';
import { providerDefinitions } from '../../src/providers/index.js';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { banner } from '../../src/banner.js';
import { readConfig } from '../../src/config.js';
import { demoClient } from '../../src/config/clients.js';
import { unknownVariables } from '../../src/config/unknownVariables.js';
import { listenError } from '../../src/listenError.js';
import { openDatabase } from '../../src/persistence/database/open.js';
import { runHere } from '../support/commandLine.js';
import { newFolder } from '../support/folder.js';
import { startService } from '../support/inProcess.js';
import { newSqlitePlace } from '../support/place.js';
import { runKyc } from '../support/process.js';

const idNo = '110101199003076515';
const root = fileURLToPath(new URL('../..', import.meta.url));
const oneLine = /^[^\n]+\n$/;

describe('the sandbox in production', () => {
  test.each([
    [{ NODE_ENV: 'production' }],
    [{ KYC_MODE: 'production' }],
    [{ NODE_ENV: 'production', KYC_MODE: 'development' }],
  ])('%j: is refused in one line unless it is named', async (env) => {
    expect(() => readConfig(env)).toThrow(
      /^The configuration has a mistake: KYC_ROUTES is not set, no provider is configured, .* KYC_ROUTES=sandbox to serve invented people\.$/,
    );
    const named = readConfig({ ...env, KYC_ROUTES: 'sandbox', KYC_CLIENTS: 'acme:secret-of-the-client-acme' });
    expect([named.providers.isSandbox, named.clients.map(({ id }) => id)]).toEqual([true, ['acme']]);
    expect(banner('http://127.0.0.1:4000', named)).not.toContain(demoClient.secret);
    await expect(startService({ ...env, KYC_ROUTES: 'sandbox' })).rejects.toThrow(
      /in production there is no default client.*"node bin\/kyc\.js clients create <id>/s,
    );
    expect(await runHere(['check', 'two-factor', '--name', '李明', '--id-no', idNo], env)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(oneLine),
    });
    expect((await runHere(['clients', 'list'], env)).code).toBe(0);
  });
});

test('unknown KYC_* variables are warned of with the closest name, and never with the value', async () => {
  const env = {
    KYC_ROUTE: 'canary',
    KYC_TENCENT_SECRETID: 'canary',
    KYC_ENTIRELY_OTHER: 'canary',
    KYC_DATA_DIR: newFolder(),
    PATH: 'canary',
  };
  expect(unknownVariables(env, providerDefinitions)).toEqual([
    'KYC_ROUTE is not a variable of this service and has no effect. Did you mean KYC_ROUTES?',
    'KYC_TENCENT_SECRETID is not a variable of this service and has no effect. Did you mean KYC_TENCENT_SECRET_ID?',
    'KYC_ENTIRELY_OTHER is not a variable of this service and has no effect.',
  ]);
  const { code, stderr } = await runHere(['clients', 'list'], { KYC_ROUTE: 'canary' });
  expect([code, stderr]).toEqual([
    0,
    'warning: KYC_ROUTE is not a variable of this service and has no effect. Did you mean KYC_ROUTES?\n',
  ]);
});

test.each([
  ['EADDRINUSE', 'SERVICE_UNAVAILABLE'],
  ['EACCES', 'PORT is 80'],
  ['EADDRNOTAVAIL', 'HOST is "here"'],
  ['ENOTFOUND', 'HOST is "here"'],
  ['EADDRINUSE', 'set PORT to another'],
])('a listener that fails with %s says what to change', (code, said) => {
  const error = listenError(Object.assign(new Error('canary'), { code }), {
    host: 'here',
    port: 80,
    portVariable: 'PORT',
    hostVariable: 'HOST',
  });
  expect(`${Reflect.get(error as object, 'code')} ${(error as Error).message}`).toContain(said);
  expect((error as Error).message).not.toContain('canary');
});

test.each([
  ['KYC_CLIENTS_FILE', '{"clients":[{"id":"a","secret":"secret-of-a-client"}]}'],
  ['KYC_POLICIES_FILE', '{"policies":[]}'],
  ['KYC_SOURCES_FILE', 'KYC_ROUTES=sandbox'],
])('%s is read with a byte order mark before it', (name, text) => {
  const file = join(newFolder(), 'file');
  writeFileSync(file, `\uFEFF${text}`);
  expect(() => readConfig({ [name]: file })).not.toThrow();
});

describe('a database file', () => {
  test.each([
    ['of garbage', (file: string) => writeFileSync(file, Buffer.alloc(20_000, 'garbage '))],
    ['that was cut off', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ])('%s ends every command with one line and 4', async (_what, spoil) => {
    const { env } = newSqlitePlace();
    // In a process that ends, so that all of it is in the file.
    await runKyc(['check', 'two-factor', '--name', '李明', '--id-no', idNo], env);
    spoil(join(env.KYC_DATA_DIR!, 'kyc.sqlite'));
    const commands = [
      ['usage'],
      ['audit', 'verify'],
      ['audit', 'export'],
      ['clients', 'list'],
      ['clients', 'create', 'acme'],
      ['erase-subject', '--id-no', idNo, '--yes'],
      ['check', 'two-factor', '--name', '李明', '--id-no', idNo],
    ];
    for (const command of commands)
      expect({ command, ...(await runHere(command, env)) }).toMatchObject({
        command,
        code: 4,
        stdout: '',
        stderr: expect.stringMatching(oneLine),
      });
    expect(await runKyc(['serve'], { ...env, PORT: '0' })).toMatchObject({
      code: 4,
      stderr: expect.stringMatching(oneLine),
    });
  });
});

describe('audit export --out', () => {
  test('refuses a folder that is missing, a folder, and a file that is there, with one line and 2', async () => {
    const { env } = newSqlitePlace();
    await runHere(['clients', 'create', 'acme'], env);
    const [folder, file] = [newFolder(), join(newFolder(), 'trail.jsonl')];
    for (const out of [join(folder, 'none', 'x'), folder])
      expect(await runHere(['audit', 'export', '--out', out], env)).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/^OPERATOR_ERROR: --out [^\n]+\n$/),
      });

    expect((await runHere(['audit', 'export', '--out', file], env)).code).toBe(0);
    const before = readFileSync(file, 'utf8');
    expect(before.trim().split('\n')).toHaveLength(1);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, 'kept');
    expect(await runHere(['audit', 'export', '--out', file], env)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--force'),
    });
    expect(readFileSync(file, 'utf8')).toBe('kept');
    expect((await runHere(['audit', 'export', '--out', file, '--force'], env)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(before);
    chmodSync(file, 0o600);
  });
});

test('kyc usage works as a table beyond 120,000 rows, has totals, and fits narrow terminals', async () => {
  const place = newSqlitePlace();
  const database = await openDatabase(place.config);
  const rows = Array.from({ length: 130_000 }, (_item, index) => ({
    client: `c${index}`,
    day: '2026-01-02',
    check_name: 'RISK_POLICE',
    outcome: 'CLEAR',
    provider: 'sandbox',
    checks: 2,
    billed: 1,
    maybe_billed: 0,
  }));
  for (let from = 0; from < rows.length; from += 4_000)
    await database
      .insertInto('usage_day')
      .values(rows.slice(from, from + 4_000))
      .execute();
  await database.destroy();
  const { code, stdout } = await runHere(['usage', '--from', '2026-01-01', '--to', '2026-01-31'], place.env);
  const lines = stdout.trim().split('\n');
  expect([code, lines.length, lines.at(-1)?.split(/ +/)]).toEqual([0, 130_002, ['total', '260000', '130000', '0']]);

  const narrow = await runHere(['usage', '--client', 'c7', '--from', '2026-01-01', '--to', '2026-01-31'], place.env, {
    columns: 40,
  });
  expect(Math.max(...narrow.stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(40);
  expect(narrow.stdout).toMatch(/^client +c7\nday +2026-01-02\n/);
});

describe('kyc check --stdin', () => {
  test('reads the fields as JSON, with a byte order mark too, and a place in lower case', async () => {
    const input = `\uFEFF${JSON.stringify({ name: '李明', idNo: '11010119900307651X' })}`;
    const { code, stdout } = await runHere(['check', 'two-factor', '--stdin', '--json'], {}, { input });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ match: 'MATCH', warnings: [] });
    expect(String(JSON.parse(stdout).source.latencyMs)).toMatch(/^[0-9]+(\.[0-9])?$/);
    expect(
      (
        await runHere(
          ['check', 'location-query', '--stdin'],
          {},
          { input: '{"mobile":"13912345678","locationType":"work"}' },
        )
      ).code,
    ).toBe(0);
  });

  test.each([
    ['canary'],
    ['["canary"]'],
    ['{"canary":"canary"}'],
    ['{"name":"canary","idNo":"canary"}'],
    ['{"name":1,"idNo":2}'],
  ])('refuses %s without repeating it', async (input) => {
    const { code, stdout, stderr } = await runHere(['check', 'two-factor', '--stdin'], {}, { input });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toContain('canary');
  });

  test('refuses fields that are given twice', async () => {
    expect(await runHere(['check', 'two-factor', '--stdin', '--name', '李明'], {}, { input: '{}' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('take out --name'),
    });
  });
});

test('with --json every error is one JSON object on standard error, in the shape of a REST error', async () => {
  for (const [rightCode, args] of [
    ['BAD_USER_INPUT', ['check', 'two-factor', '--name', 'x', '--id-no', '1', '--json']],
    ['OPERATOR_ERROR', ['check', 'two-factor', '--nmae=canary', '--json']],
    ['OPERATOR_ERROR', ['13912345678', '--json']],
    ['OPERATOR_ERROR', ['erase-subject', '--id-no', idNo, '--json']],
  ] as const) {
    const { code, stdout, stderr } = await runHere(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(JSON.parse(stderr)).toMatchObject({
      success: false,
      code: rightCode,
      message: expect.any(String),
      requestId: expect.any(String),
      retryable: false,
    });
    expect(stderr).not.toMatch(/=canary|13912345678/);
  }
});

test('what commander says of arguments does not repeat personal data', async () => {
  const { code, stderr } = await runHere(['check', 'two-factor', `--idno=${idNo}`, '李明']);
  expect(code).toBe(2);
  expect(stderr).not.toMatch(/110101199003|李明/);
});

describe('what cannot be undone', () => {
  test('is refused where nobody can be asked, done with --yes, and only told with --dry-run', async () => {
    const { env } = newSqlitePlace();
    await runHere(['clients', 'create', 'acme'], env);
    await runHere(['clients', 'rotate', 'acme'], env);
    await runHere(['check', 'two-factor', '--name', '李明', '--id-no', idNo], env);
    for (const command of [
      ['clients', 'revoke', 'acme'],
      ['clients', 'revoke-secret', 'acme'],
      ['erase-subject', '--id-no', idNo],
    ]) {
      expect(await runHere(command, env)).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') });
      expect(await runHere(command, env, { answer: 'no' })).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('nothing was changed'),
      });
      expect(await runHere([...command, '--dry-run'], env)).toMatchObject({
        code: 0,
        stdout: expect.stringContaining('nothing was changed'),
      });
    }
    expect((await runHere(['erase-subject', '--id-no', idNo, '--dry-run'], env)).stdout).toContain(
      'would erase: 1 answers of the history',
    );
    expect((await runHere(['erase-subject', '--id-no', idNo], env, { answer: 'yes' })).stdout).toContain(
      'erased: 1 answers',
    );
    expect((await runHere(['clients', 'revoke-secret', 'acme', '--yes'], env)).stdout).toContain(
      'Secret 1 of acme has ended',
    );
    expect((await runHere(['clients', 'revoke', 'acme', '--yes'], env)).stdout).toContain('acme is revoked');
  });
});

test('kyc --version prints the version, and --help lists every exit code', async () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(await runHere(['--version'])).toMatchObject({ code: 0, stdout: `${manifest.version}\n` });
  expect((await runHere(['--help'])).stdout.match(/^ {2}[0-9] {2}/gm)).toHaveLength(7);
});

test('no document and no message tells anybody to fetch a package by name in order to run this one', () => {
  const texts = [
    ...readdirSync(join(root, 'src'), { recursive: true }).map((name) => join(root, 'src', String(name))),
    join(root, 'README.md'),
    join(root, 'CONTRIBUTING.md'),
    ...(existsSync(join(root, 'docs')) ? readdirSync(join(root, 'docs')).map((name) => join(root, 'docs', name)) : []),
  ]
    .filter((file) => statSync(file).isFile())
    .map((file) => [file, readFileSync(file, 'utf8')] as const);
  expect(texts.length).toBeGreaterThan(100);
  expect(
    texts
      .filter(([, text]) =>
        /\b(npx|bunx|pnpm dlx|yarn dlx|npm (x|exec)(?! --no))\s+\S/.test(
          text.replace('Do not start it with `npx`', ''),
        ),
      )
      .map(([file]) => file),
  ).toEqual([]);
});
