import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { newFolder } from '../support/folder.js';
import { kyc, listening } from '../support/process.js';

/** What the process of the service has used so far. */
export interface Used {
  /** CPU time of all its threads, in milliseconds. */
  readonly cpuMs: number;
  /** Memory now, and at its highest so far, in megabytes. */
  readonly memoryMb: number;
  readonly highestMemoryMb: number;
}

export interface MeasuredService extends AsyncDisposable {
  readonly url: string;
  readonly child: ChildProcess;
  /** Everything that it printed so far. */
  readonly output: () => string;
  readonly used: () => Promise<Used>;
}

export const client = { 'x-client-id': 'fuzz', 'x-client-secret': 'a-secret-of-the-fuzzing-client' };

const environment = {
  PORT: '0',
  NODE_ENV: 'development',
  LOG_LEVEL: 'trace',
  KYC_CLIENTS: `${client['x-client-id']}:${client['x-client-secret']}`,
  KYC_QUOTA_PER_DAY: '0',
  KYC_QUOTA_PER_MONTH: '0',
};

/** Loaded into the process before the service. It answers over IPC, so that no request stands between. */
const probe = `data:text/javascript,${encodeURIComponent(`
process.on('message', (id) => {
  const { user, system } = process.cpuUsage();
  process.send({ id, cpuMs: (user + system) / 1000, memoryMb: process.memoryUsage.rss() / 1e6, highestMemoryMb: process.resourceUsage().maxRSS / 1e3 });
});
process.channel.unref();
`)}`;

/** The service on the sandbox, in a process of its own that tells what it uses. */
export async function startMeasured(env: Record<string, string> = {}): Promise<MeasuredService> {
  const child = spawn(process.execPath, ['--import', probe, kyc, 'serve'], {
    env: { PATH: process.env.PATH, KYC_DATA_DIR: newFolder(), ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const { url, output } = await listening(child);

  let last = 0;
  async function used(): Promise<Used> {
    const id = ++last;
    const answered = new Promise<Used>((resolve, reject) => {
      const gone = () => reject(new Error(`The service has ended:\n${output().slice(-2_000)}`));
      const hear = (message: unknown) => {
        const answer = message as Used & { id: number };
        if (answer.id !== id) return;
        child.off('message', hear).off('exit', gone);
        resolve(answer);
      };
      child.on('message', hear).once('exit', gone);
    });
    if (!child.connected) throw new Error(`The service has ended:\n${output().slice(-2_000)}`);
    child.send(id);
    return answered;
  }

  async function end(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  return { url, child, output, used, [Symbol.asyncDispose]: end };
}
