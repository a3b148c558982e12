import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './folder.js';
import { freePort } from './freePort.js';
import { until } from './until.js';

const places = [process.env.NGINX_PATH, '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

/** Where an nginx is on this machine; undefined: the tests that need one are skipped, and say so. */
export const nginxPath = places.find((path) => path !== undefined && existsSync(path));
if (!nginxPath && process.env.KYC_TEST_REQUIRE_ALL)
  throw new Error('There is no nginx on this machine, and KYC_TEST_REQUIRE_ALL is set.');

export interface Nginx extends AsyncDisposable {
  readonly url: string;
}

/** An nginx before a service, with the settings that it comes with: it collects what it passes on. */
export async function startNginx(service: string): Promise<Nginx> {
  const [folder, port] = [newFolder(), await freePort()];
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ');
  writeFileSync(
    join(folder, 'nginx.conf'),
    `
    daemon off; master_process off; pid ${join(folder, 'pid')}; error_log stderr;
    events {}
    http { access_log off; ${paths} server { listen 127.0.0.1:${port}; location / { proxy_pass ${service}; } } }
  `,
  );
  const nginx = spawn(nginxPath ?? 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  await until(() =>
    fetch(`${url}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return {
    url,
    async [Symbol.asyncDispose]() {
      if (nginx.exitCode !== null) return;
      const ended = once(nginx, 'exit');
      nginx.kill('SIGTERM');
      await ended;
    },
  };
}
