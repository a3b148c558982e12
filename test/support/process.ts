import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { newFolder } from './folder.js';

/** The command itself. */
export const kyc = fileURLToPath(new URL('../../bin/kyc.js', import.meta.url));

export interface ServiceProcess extends AsyncDisposable {
  readonly url: string;
  readonly child: ChildProcess;
  /** Everything that it printed so far, on both streams. */
  readonly output: () => string;
  /** Asks it to end, and waits. @returns its exit code */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/**
 * `kyc serve` as a process of its own, on a free port.
 *
 * @param begun told of the process before it listens
 */
export async function startProcess(
  env: Record<string, string> = {},
  begun: (child: ChildProcess) => void = () => undefined,
): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [kyc, 'serve'], {
    env: { PATH: process.env.PATH, PORT: '0', KYC_DATA_DIR: newFolder(), KYC_MODE: 'development', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  begun(child);
  const { url, output } = await listening(child);
  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
    return child.exitCode;
  }

  return { url, child, output, stop, [Symbol.asyncDispose]: async () => void (await stop('SIGKILL')) };
}

/** Where a process of the service listens, once it does, and all that it has printed, on both streams. */
export async function listening(child: ChildProcess): Promise<Pick<ServiceProcess, 'url' | 'output'>> {
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /listens on (http:\/\/\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('close', (code, signal) =>
      reject(new Error(`ended with ${signal ?? code} before it listened:\n${output}`)),
    );
  });
  return { url, output: () => output };
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `kyc …` from start to end. */
export async function runKyc(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, [kyc, ...args], {
    env: { PATH: process.env.PATH, KYC_DATA_DIR: newFolder(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, stdout, stderr };
}
