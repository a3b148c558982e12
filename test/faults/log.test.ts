import { expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { newFolder } from '../support/folder.js';
import { demoHeaders, post, send } from '../support/inProcess.js';
import { kyc } from '../support/process.js';
import { until } from '../support/until.js';
import { portOf } from '../providers/kyc-china/standIn.js';

const fullDevice = '/dev/full';

(existsSync(fullDevice) ? test : test.skip)(
  'a log that cannot be written neither stops the service nor keeps it from ending',
  async () => {
    const port = await freePort();
    const child = spawn(process.execPath, [kyc, 'serve'], {
      env: { PATH: process.env.PATH, PORT: String(port), KYC_DATA_DIR: newFolder() },
      stdio: ['ignore', openSync(fullDevice, 'w'), 'inherit'],
    });
    const ended = once(child, 'exit');
    try {
      const url = `http://127.0.0.1:${port}`;
      await until(() =>
        send(`${url}/readyz`).then(
          ({ status }) => status === 200,
          () => false,
        ),
      );
      for (let time = 0; time < 3; time += 1)
        expect(
          (
            await post(
              `${url}/kyc/cn/risk`,
              { type: 'anti-fraud', mobile: '13912345678' },
              { ...demoHeaders, 'content-type': 'application/json' },
            )
          ).status,
        ).toBe(200);
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
    } finally {
      child.kill('SIGKILL');
    }
  },
);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server.address());
  server.close();
  await once(server, 'close');
  return port;
}
