import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { samplePhoto } from '../../src/checks/samples.js';
import { dayInChina, isoDay } from '../../src/checks/subject/calendar.js';
import { newFolder } from '../support/folder.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every command of the pages, as it stands there, in the order of the pages; not those that run until they are stopped. */
const commands = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md') && name !== 'configuration.md')
  .flatMap((page) =>
    [
      ...readFileSync(join(root, 'docs', page), 'utf8').matchAll(
        /^node bin\/kyc\.js [^\n]*|`node bin\/kyc\.js [^`]*`/gm,
      ),
    ].map(([text]) => ({ page, command: text.replaceAll('`', '').replace(/\s+#.*$/, '') })),
  )
  .filter(({ command }) => !/ serve$/.test(command));

/** A folder as an operator has it, with what the commands name. */
function workplace(): string {
  const folder = newFolder();
  writeFileSync(join(folder, 'person.json'), JSON.stringify({ name: '李明', idNo: '11010119900307651X' }));
  writeFileSync(join(folder, 'photo.jpg'), Buffer.from(samplePhoto, 'base64'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ a1: 'query Names { checks { name } }' }));
  return folder;
}

test('every command of the documentation does what it says, one after the other', () => {
  const folder = workplace();
  const run = (command: string) => {
    const here = command.replace('node bin/kyc.js', `'${process.execPath}' '${join(root, 'bin/kyc.js')}'`);
    const { status, stdout, stderr } = spawnSync('bash', ['-c', here], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: folder, KYC_DATA_DIR: join(folder, 'data') },
    });
    return { status, output: stdout + stderr };
  };
  expect(run('node bin/kyc.js clients create web')).toMatchObject({ status: 0 });

  let end = '';
  const failed = commands.flatMap(({ page, command }) => {
    const filled = command
      .replace(/[0-9]+:ab…/, end)
      .replace(/2026-[0-9]{2}-[0-9]{2}/, isoDay(dayInChina(new Date())))
      .replace(' … ', ' --name 李明 --id-no 11010119900307651X ');
    const { status, output } = run(filled);
    end = /\b[0-9]+:[0-9a-f]{64}\b/.exec(output)?.[0] ?? end;
    return status === 0 ? [] : [{ page, command, status, output }];
  });
  expect(failed).toEqual([]);
  expect(commands.length).toBeGreaterThan(15);
});
