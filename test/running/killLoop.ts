import { once } from 'node:events';
import type { Place } from './place.js';
import { type Exported, entriesOf, verdictOn } from './records.js';
import { demoHeaders } from './inProcess.js';
import { startProcess } from './process.js';

export interface KillLoopReport {
  readonly rounds: number;
  readonly answered: number;
  /** Requests that were cut off without an answer. */
  readonly cutOff: number;
  readonly records: number;
  readonly foundAfterCrash: number;
  /** Answered checks without a record, or with another outcome in it. */
  readonly lost: number;
  /** Runs with more than one intent or more than one outcome, or answered under one request id and recorded under several. */
  readonly doubled: number;
  /** Runs without an outcome, after the last start. */
  readonly open: number;
  readonly problems: readonly string[];
}

const callersAtOnce = 16;

/** Kills the service with SIGKILL in the middle of load, again and again, and looks at its records afterwards. */
export async function killLoop(place: Place, rounds: number, afterRound: (round: number) => void = () => undefined): Promise<KillLoopReport> {
  const answered = new Map<string, string>();
  let cutOff = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const service = await startProcess({ ...place.env, LOG_LEVEL: 'silent', KYC_SANDBOX_LATENCY_MS: '3' });
    let isOver = false;
    const callers = Array.from({ length: callersAtOnce }, async (_caller, index) => {
      for (let count = 0; !isOver; count += 1) {
        const requestId = `r${round}-${index}-${count}`;
        const outcome = await answerOf(service.url, requestId);
        if (outcome) answered.set(requestId, outcome);
        else cutOff += 1;
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 400));
    const ended = once(service.child, 'exit');
    service.child.kill('SIGKILL');
    await ended;
    isOver = true;
    await Promise.all(callers);
    afterRound(round);
  }
  await (await startProcess(place.env)).stop();
  return { rounds, answered: answered.size, cutOff, ...(await judge(place, answered)) };
}

/** @returns what was answered; undefined: the connection ended before the whole answer was there */
async function answerOf(url: string, requestId: string): Promise<string | undefined> {
  const body = JSON.stringify({ type: 'two-factor', name: '李明', idNo: '110101199003076515' });
  try {
    const answer = await fetch(`${url}/kyc/cn/identity`, { method: 'POST', headers: { ...demoHeaders, 'content-type': 'application/json', 'x-request-id': requestId }, body });
    const { consistent, code } = (await answer.json()) as { consistent?: boolean; code?: string };
    return consistent ? 'MATCH' : String(code);
  } catch {
    return undefined;
  }
}

async function judge(place: Place, answered: ReadonlyMap<string, string>) {
  const entries = await entriesOf(place.config);
  const { problems, open } = await verdictOn(place.config);
  const outcomes = entries.filter(({ kind }) => kind === 'outcome');
  const byRequest = new Map(outcomes.map((entry) => [entry.requestId, entry]));
  return {
    records: entries.length,
    foundAfterCrash: outcomes.filter(({ note }) => note === 'found-after-crash').length,
    lost: [...answered].filter(([requestId, outcome]) => byRequest.get(requestId)?.outcome !== outcome).length,
    doubled: repeated(entries, ({ kind, run }) => `${kind} ${run}`) + repeated(outcomes, ({ requestId }) => requestId),
    open,
    problems: problems.map(({ message }) => message),
  };
}

function repeated(entries: readonly Exported[], keyOf: (entry: Exported) => string): number {
  return entries.length - new Set(entries.map(keyOf)).size;
}
