import { once } from 'node:events';
import { askUnderKey } from './askUnderKey.js';
import type { Place } from './place.js';
import { type ServiceProcess, startProcess } from './process.js';
import { judgeRecords, type RecordsReport, type Told } from './told.js';

export interface KillLoopReport extends RecordsReport {
  readonly rounds: number;
  readonly answered: number;
  /** Answers that were given again under their key. */
  readonly replayed: number;
  /** Requests that were cut off without an answer. */
  readonly cutOff: number;
}

const callersAtOnce = 8;

/**
 * Kills two services that share their records with SIGKILL in the middle of load, again and again, and looks at the
 * records afterwards. Every check has an idempotency key, with which both services are asked at once; in the end, the
 * keys of what was cut off are asked for again.
 */
export async function killLoop(
  place: Place,
  rounds: number,
  afterRound: (round: number) => void = () => undefined,
): Promise<KillLoopReport> {
  const env = { ...place.env, LOG_LEVEL: 'silent', KYC_SANDBOX_LATENCY_MS: '3' };
  const told: Told[] = [];
  const cutOff: Told[] = [];
  const tell = async (service: ServiceProcess, requestId: string, key: string) => {
    const answer = await askUnderKey(service.url, requestId, key);
    if (answer) told.push(answer);
    else cutOff.push({ requestId, key, outcome: 'none' });
  };

  for (let round = 1; round <= rounds; round += 1) {
    const services = await Promise.all([startProcess(env), startProcess(env)]);
    let isOver = false;
    const callers = Array.from({ length: callersAtOnce }, async (_caller, index) => {
      for (let count = 0; !isOver; count += 1) {
        const name = `r${round}-${index}-${count}`;
        await Promise.all(
          services.flatMap((service, at) => ['a', 'b'].map((twin) => tell(service, `${name}-${at}${twin}`, name))),
        );
      }
    });
    const answeredBefore = told.length;
    while (told.length < answeredBefore + 2 * callersAtOnce) await new Promise((resolve) => setTimeout(resolve, 20));
    for (const { child } of services) {
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 300));
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    }
    isOver = true;
    await Promise.all(callers);
    afterRound(round);
  }

  const last = await startProcess(env);
  const cutOffAtFirst = cutOff.length;
  await Promise.all([...new Set(cutOff.map(({ key }) => key))].map((key) => tell(last, `again-${key}`, key)));
  await last.stop();
  return {
    rounds,
    answered: told.length,
    replayed: told.filter(({ isReplay }) => isReplay).length,
    cutOff: cutOffAtFirst,
    ...(await judgeRecords(place, told, cutOff)),
  };
}
