import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { places } from '../support/place.js';
import { runKyc } from '../support/process.js';

const idNo = '110101199003076515';
const kyc = fileURLToPath(new URL('../../bin/kyc.js', import.meta.url));

async function withInput(args: readonly string[], env: Record<string, string>, input: string) {
  const child = spawn(process.execPath, [kyc, ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stdin.end(input);
  await once(child, 'close');
  return { code: child.exitCode, output };
}

test.each(places)(
  'on %s: purpose on the command line is recorded, a person is erased, the trail verifies',
  async (_engine, newPlace) => {
    await using place = await newPlace();
    const check = ['check', 'two-factor', '--name', '李明', '--id-no', idNo, '--purpose', '开户', '--consent', 'c-1'];
    expect(await runKyc(check, place.env)).toMatchObject({ code: 0 });
    expect(await runKyc([...check, '--json'], place.env)).toMatchObject({ code: 0 });
    expect(await runKyc(check.slice(0, 6), { ...place.env, KYC_REQUIRE_PURPOSE: 'true' })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('purpose'),
    });

    const erased = await runKyc(['erase-subject', '--id-no', idNo, '--json', '--yes'], place.env);
    expect(erased).toMatchObject({ code: 0, stderr: '' });
    const receipt = JSON.parse(erased.stdout);
    expect(receipt).toEqual({
      id: expect.any(String),
      at: expect.any(String),
      erasedHistory: 2,
      erasedStoredAnswers: expect.any(Number),
    });
    expect(await withInput(['erase-subject', '--stdin', '--yes'], place.env, JSON.stringify({ idNo }))).toMatchObject({
      code: 0,
      output: expect.stringContaining('0 answers of the history'),
    });
    for (const input of ['canary', '{}', '{"idNo":"canary"}']) {
      const refused = await withInput(['erase-subject', '--stdin', '--yes'], place.env, input);
      expect(refused).toMatchObject({ code: 2, output: expect.not.stringContaining('canary') });
    }

    expect(await runKyc(['audit', 'verify'], place.env)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('valid'),
    });
    const { stdout } = await runKyc(['audit', 'export'], place.env);
    const entries = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(
      entries.filter(({ kind }) => kind === 'erasure').map(({ run, client, facts }) => [run, client, facts.history]),
    ).toEqual([
      [receipt.id, null, 2],
      [expect.any(String), null, 0],
    ]);
    expect(entries.filter(({ purpose }) => purpose === '开户')).toHaveLength(4);
    expect(stdout).not.toContain(idNo);
  },
);
