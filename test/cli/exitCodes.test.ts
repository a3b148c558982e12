import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { faults } from '../../src/providers/sandbox/faults.js';
import { runHere } from '../support/commandLine.js';

const idNoOf = (fault: string) => faults.find(({ name }) => name === fault)?.idNo ?? '';

test('a call that was sent and not answered ends with 5, and a failure with 4', async () => {
  const check = (idNo: string) =>
    runHere(['check', 'two-factor', '--name', '李明', '--id-no', idNo], { KYC_CHECK_DEADLINE_MS: '200' });
  expect(await check(idNoOf('timeout'))).toMatchObject({ code: 5, stderr: expect.stringContaining('OUTCOME_UNKNOWN') });
  expect(await check(idNoOf('unreachable'))).toMatchObject({
    code: 4,
    stderr: expect.stringContaining('UPSTREAM_UNAVAILABLE'),
  });
});

test('a fault of the program ends it with 6 and one line, without the message of the error', () => {
  const program = `import { endOnFaults } from ${JSON.stringify(new URL('../../dist/fault.js', import.meta.url).href)}; endOnFaults(); throw new TypeError('canary 110101199003076515');`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect([status, stdout, stderr]).toEqual([
    6,
    '',
    'A fault of this program ended it (TypeError). Please report this line.\n',
  ]);
});
