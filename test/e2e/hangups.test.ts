import { describe, expect, test } from '@jest/globals';
import { execFileSync, type ChildProcess } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { matches } from '../providers/kyc-china/network.js';
import { json } from '../providers/kyc-china/standIn.js';
import { startCountingUpstream } from '../support/countingUpstream.js';
import { newFolder } from '../support/folder.js';
import { send } from '../support/inProcess.js';
import { askAbout } from '../support/numberedRequests.js';
import { type ServiceProcess, startProcess } from '../support/process.js';
import { until } from '../support/until.js';

/** Tells on standard output when something begins to listen for SIGHUP. */
const tellsWhenItListens = `data:text/javascript,process.on('newListener',(name)=>name==='SIGHUP'&&console.log('hears'))`;

describe('a service that is sent SIGHUP', () => {
  test('while it loads lives on', async () => {
    let child: ChildProcess | undefined;
    let signals: NodeJS.Timeout | undefined;
    const starting = startProcess({ NODE_OPTIONS: `--import=${tellsWhenItListens}` }, (begun) => {
      child = begun;
      child.stdout?.once('data', () => (signals = setInterval(() => child?.kill('SIGHUP'), 5)));
    });
    await using service = endingWith(await starting.finally(() => clearInterval(signals)));
    expect(service.output()).toMatch(/^hears\n/);
    await until(() => service.output().includes('providers were read again'));
    expect((await send(`${service.url}/readyz`)).status).toBe(200);
  });

  test('while it reads its configuration reads the providers again once it has started', async () => {
    await using upstream = await startCountingUpstream();
    using pipe = newPipe();
    let child: ChildProcess | undefined;
    const starting = startProcess({ ...upstream.env, KYC_SOURCES_FILE: pipe.path }, (begun) => (child = begun));
    const written = pipe.write('KYC_ROUTES=risk=kyc-china', () => child?.kill('SIGHUP'));
    await using service = endingWith(await starting);
    await written;
    await pipe.write('KYC_ROUTES=identity=kyc-china');
    await until(() => service.output().includes('providers were read again'));
    expect(await askAbout(service.url, 0)).toMatchObject({ outcome: 'MATCH', provider: 'kyc-china' });
  });

  test('while it shuts down ends as it would have, with the requests that are under way', async () => {
    await using upstream = await startCountingUpstream();
    let release = (): void => undefined;
    upstream.standIn.replyBy((...asked) => (release = () => json(matches)(...asked)));
    await using service = endingWith(await startProcess(upstream.env));
    const underWay = askAbout(service.url, 0);
    await until(() => upstream.calls() === 1);

    const ended = service.stop('SIGTERM');
    await until(() => service.output().includes('shutting down'));
    for (let time = 0; time < 3; time += 1) service.child.kill('SIGHUP');
    await until(() => service.output().includes('providers are not read again'));
    release();
    expect(await underWay).toMatchObject({ outcome: 'MATCH' });
    expect(await ended).toBe(0);
    expect(service.output()).not.toContain('providers were read again');
  });
});

/** A file whose reader waits until somebody writes. */
function newPipe() {
  const path = join(newFolder(), 'sources.env');
  execFileSync('mkfifo', [path]);
  return {
    path,
    /** @param meanwhile done while the reader waits */
    async write(text: string, meanwhile: () => unknown = () => undefined) {
      const end = await open(path, 'w');
      meanwhile();
      await end.writeFile(text);
      await end.close();
    },
    /** Whoever waits to write is let go. */
    [Symbol.dispose]: () => closeSync(openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)),
  };
}

function endingWith(service: ServiceProcess): ServiceProcess & AsyncDisposable {
  return { ...service, [Symbol.asyncDispose]: async () => void (await service.stop('SIGKILL')) };
}
