import { runCli } from '../../src/cli.js';
import type { Ended } from './process.js';

/** `kyc …` in this process, which takes a fraction of the time of one of its own. Not for what streams (audit export). */
export async function runHere(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  const code = await runCli(args, env, { out: (text) => void (stdout += text), err: (text) => void (stderr += text) });
  return { code, stdout, stderr };
}
