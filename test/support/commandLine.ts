import { runCli } from '../../src/cli.js';
import { newFolder } from './folder.js';
import type { Ended } from './process.js';

export interface Circumstances {
  /** What standard input holds. */
  readonly input?: string;
  /** How wide the terminal is. */
  readonly columns?: number;
  /** What somebody at the terminal answers to a question; undefined: nobody sits there. */
  readonly answer?: string;
}

/** `kyc …` in this process, which takes a fraction of the time of one of its own. Not for what streams (audit export). */
export async function runHere(
  args: readonly string[],
  env: Record<string, string> = {},
  { input = '', columns, answer }: Circumstances = {},
): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  const code = await runCli(
    args,
    { KYC_DATA_DIR: newFolder(), ...env },
    { out: (text) => void (stdout += text), err: (text) => void (stderr += text), columns },
    {
      isInteractive: answer !== undefined,
      readAll: async () => input,
      ask: async (question) => {
        stderr += question;
        return answer ?? '';
      },
    },
  );
  return { code, stdout, stderr };
}
