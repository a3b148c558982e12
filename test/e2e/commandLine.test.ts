import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePhoto } from '../../src/checks/samples.js';
import { checks } from '../../src/checks/index.js';
import { variables } from '../../src/config/variables.js';
import { printedSchema } from '../../src/graphql/printedSchema.js';
import { faults } from '../../src/providers/sandbox/faults.js';
import { flagOf } from '../../src/cli/flags.js';
import { runKyc } from '../support/process.js';

const folder = mkdtempSync(join(tmpdir(), 'kyc-cli-'));
const photo = join(folder, 'photo.png');
writeFileSync(photo, Buffer.from(samplePhoto, 'base64'));

/** The options of an example's input, the photo as a file. */
function flagsOf(input: object): string[] {
  return Object.entries(input).flatMap(([name, value]) => [flagOf(name), name === 'img' ? photo : String(value)]);
}

describe('kyc check', () => {
  test.each(checks.map((check) => [check.type, check] as const))(
    "%s answers the contract's sample",
    async (type, check) => {
      const [example] = check.examples;
      const { code, stdout } = await runKyc(['check', type, ...flagsOf(example!.input), '--json']);
      expect(JSON.parse(stdout)).toMatchObject({
        ...example!.answer,
        check: check.name,
        source: { provider: 'sandbox' },
      });
      expect(code).toBe(0);
    },
  );

  const idNo = '110101199003076515';
  test.each([
    ['a match', ['--name', '李明', '--id-no', idNo], 0],
    ['a mismatch', ['--name', '王芳', '--id-no', idNo], 1],
    ['wrong input', ['--name', '李明', '--id-no', '123'], 2],
    ['a missing option', ['--name', '李明'], 2],
    ['an unknown option', ['--nmae', '李明'], 2],
    ['no record', ['--name', '李明', '--id-no', '110101198501010033'], 3],
    [
      'a provider that cannot be reached',
      ['--name', '李明', '--id-no', faults.find(({ name }) => name === 'unreachable')!.idNo],
      4,
    ],
  ])('ends with its own exit code after %s', async (_what, args, expected) => {
    const { code, stdout, stderr } = await runKyc(['check', 'two-factor', ...args]);
    expect(code).toBe(expected);
    expect(expected < 2 || expected === 3 ? stdout : stderr).not.toBe('');
  });

  test('refuses without repeating the value', async () => {
    const { stderr } = await runKyc(['check', 'two-factor', '--name', '李明', '--id-no', 'canary-110101']);
    expect(stderr).toMatch(/^BAD_USER_INPUT: .*idNo must be 17 digits/);
    expect(stderr).not.toMatch(/canary/);
  });
});

test('kyc checks lists every check with its options', async () => {
  const { stdout } = await runKyc(['checks']);
  for (const { type } of checks) expect(stdout).toContain(type);
  expect(stdout).toMatch(/anti-fraud .*\n +\[--mobile\] \[--id-no\]/);
});

test('kyc schema prints the schema', async () => {
  expect((await runKyc(['schema'])).stdout.trim()).toBe(printedSchema().trim());
});

test('kyc serve --help lists every variable with its default', async () => {
  const { stdout, code } = await runKyc(['serve', '--help']);
  for (const { name } of Object.values(variables)) expect(stdout).toContain(name);
  expect(stdout).toContain('PORT (default 4000)');
  expect(code).toBe(0);
});

test('kyc serve tells all mistakes of the configuration at once, and ends with 2', async () => {
  const { code, stderr } = await runKyc(['serve'], { PORT: 'x', KYC_ROUTES: 'kyc-china' });
  expect(code).toBe(2);
  expect(stderr).toMatch(/PORT is "x"[\s\S]*KYC_CHINA_BASE_URL|KYC_CHINA_BASE_URL[\s\S]*PORT is "x"/);
});
