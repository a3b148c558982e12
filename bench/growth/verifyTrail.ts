import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { peakMemoryMbOf } from '../comparison/processGroup.js';
import { inheritedEnv, pinned, root, serverCore } from '../comparison/server.js';

/** Runs `kyc audit verify`. @throws Error if the trail is not valid */
export async function verifyTrail(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly seconds: number; readonly peakMb: number }> {
  const { command, args } = pinned(serverCore, ['bin/kyc.js', 'audit', 'verify']);
  const startedAt = performance.now();
  const child = spawn(command, args, {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...inheritedEnv(), ...env },
  });
  const group = child.pid;
  let peakMb = 0;
  const sampling = setInterval(() => {
    if (group !== undefined) peakMb = Math.max(peakMb, peakMemoryMbOf(group));
  }, 50);
  const [code] = await once(child, 'exit').finally(() => clearInterval(sampling));
  if (code !== 0) throw new Error(`kyc audit verify ended with ${String(code)}.`);
  return { seconds: (performance.now() - startedAt) / 1_000, peakMb };
}
