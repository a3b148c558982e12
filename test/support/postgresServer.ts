import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder } from './folder.js';
import { freePort } from './freePort.js';

const versions = '/usr/lib/postgresql';
const bin = existsSync(versions) ? join(versions, readdirSync(versions).sort().at(-1)!, 'bin') : undefined;

/** Whether a server of our own can be started here: the programs are there, and it does not have to run as root. */
export const hasPostgresPrograms = bin !== undefined && existsSync(join(bin, 'initdb'));
if (!hasPostgresPrograms && process.env.KYC_TEST_REQUIRE_ALL)
  throw new Error('There are no programs of PostgreSQL here, and KYC_TEST_REQUIRE_ALL is set.');
if (!hasPostgresPrograms)
  process.stderr.write('Skipped: there are no programs of PostgreSQL here, so none can be stopped and started.\n');

/** A PostgreSQL server of our own, which a test may stop and start. */
export interface PostgresServer extends Disposable {
  readonly url: string;
  start(): void;
  /** Ends every connection at once. */
  stop(): void;
  /** Lets it hang: it takes connections and does nothing. */
  pause(): void;
  resume(): void;
}

export async function newPostgresServer(): Promise<PostgresServer> {
  const folder = newFolder();
  const data = join(folder, 'data');
  const port = await freePort();
  if (process.getuid?.() === 0)
    chownSync(folder, Number(execFileSync('id', ['-u', 'postgres'])), Number(execFileSync('id', ['-g', 'postgres'])));
  run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync']);
  const start = () =>
    run('pg_ctl', [
      '-D',
      data,
      '-w',
      '-l',
      join(folder, 'log'),
      '-o',
      `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`,
      'start',
    ]);
  const stop = () => run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
  const signalAll = (signal: NodeJS.Signals) => processesOf(data).forEach((pid) => signalIfThere(pid, signal));
  start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    stop,
    pause: () => signalAll('SIGSTOP'),
    resume: () => signalAll('SIGCONT'),
    [Symbol.dispose]() {
      if (!existsSync(join(data, 'postmaster.pid'))) return;
      signalAll('SIGCONT');
      stop();
    },
  };
}

function run(program: string, args: string[]): void {
  const command = join(bin ?? '', program);
  if (process.getuid?.() === 0)
    execFileSync('runuser', ['-u', 'postgres', '--', command, ...args], { stdio: 'ignore' });
  else execFileSync(command, args, { stdio: 'ignore' });
}

/** A child that ended since the list was read needs no signal. */
function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // Errors of Node are of another realm than the tests.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** The server of this folder and its children. */
function processesOf(data: string): number[] {
  const [server] = execFileSync('head', ['-1', join(data, 'postmaster.pid')])
    .toString()
    .split('\n');
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', server!]).toString().split('\n');
  return [server!, ...children].map(Number).filter((pid) => pid > 0);
}
