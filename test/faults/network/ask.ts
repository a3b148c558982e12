import { inspect } from 'node:util';
import type { Attempt } from '../../../src/checks/ports/audit.js';
import { type Billing, type ErrorCode, KycError } from '../../../src/errors.js';
import type { ReloadableRouter } from '../../../src/providers/router/reloadableRouter.js';
import { check } from './people.js';

/** What came of one question. */
export interface Given {
  readonly code: ErrorCode | 'answered';
  readonly billed: Billing;
  /** Who answered, or failed. */
  readonly provider: string | undefined;
  /** What the answer says, if there is one. */
  readonly finding: string | undefined;
  /** Everything that an error holds, its causes and hidden fields included; empty where there is none. */
  readonly contents: string;
  readonly ms: number;
  /** What is recorded of it: provider, outcome and billing of every call. */
  readonly recorded: readonly (readonly [string, string, Billing])[];
}

export async function ask(sources: ReloadableRouter, person: object): Promise<Given> {
  const recorded: Given['recorded'][number][] = [];
  const record = ({ provider, outcome, billed }: Attempt) => void recorded.push([provider, outcome, billed]);
  const caller = {
    client: { id: 'tests', scopes: ['*'] },
    channel: 'rest',
    requestId: 'request-1',
    signal: new AbortController().signal,
  } as const;
  const startedAt = performance.now();
  const given = await sources.route(check, person, caller, record).then(
    ({ answer, source: { provider, billed } }) =>
      ({
        code: 'answered',
        billed: billed ? 'yes' : 'no',
        provider,
        finding: check.finding(answer),
        contents: '',
      }) as const,
    (error: unknown) => {
      if (!(error instanceof KycError)) throw error;
      const { code, billed, provider } = error;
      return {
        code,
        billed,
        provider,
        finding: undefined,
        contents: `${inspect(error, { depth: 10, showHidden: true })}\n${error.stack}\n${JSON.stringify(error)}`,
      };
    },
  );
  return { ...given, ms: performance.now() - startedAt, recorded };
}
