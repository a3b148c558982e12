import { clientHeaders } from './countingUpstream.js';
import { post } from './inProcess.js';
import { person } from './profiles.js';

/** What the caller of one request was told. */
export interface Told {
  readonly requestId: string;
  /** MATCH, MISMATCH or NO_RECORD; the code of the error; or that there was no answer at all. */
  readonly outcome: string;
  /** Provider that answered. */
  readonly provider?: string;
  readonly billed?: boolean;
}

/** The environment of a service that knows the client of these requests. */
export const shopEnv = {
  KYC_CLIENTS: `shop:${clientHeaders('shop')['x-client-secret']}`,
  KYC_MASTER_KEY: 'record-key-of-the-tests-0123456789',
};

const verify =
  'mutation ($input: VerifyIdentityInput!) { verifyIdentity(input: $input) { match source { provider billed } } }';

export const requestIdOf = (number: number) => `request-${number}`;

/** Asks for three-factor about the invented person of this number, from 0 to 8999. */
export async function askAbout(url: string, number: number): Promise<Told> {
  const requestId = requestIdOf(number);
  try {
    const { body } = await post(
      `${url}/graphql`,
      { query: verify, variables: { input: { threeFactor: person(number) } } },
      { ...clientHeaders('shop'), 'x-request-id': requestId },
    );
    const result = body.data?.verifyIdentity;
    return result
      ? { requestId, outcome: result.match, ...result.source }
      : { requestId, outcome: body.errors[0].extensions.code };
  } catch {
    return { requestId, outcome: 'NO_ANSWER' };
  }
}

/** The number of the person with this ID number. */
export function numberOf(idNo: string): number {
  return Number(idNo.slice(13, 17)) - 1_000;
}

/** Callers who ask one request after the other until they are stopped, each about a person of its own. */
export interface Callers extends AsyncDisposable {
  /** What they were told so far. */
  readonly told: readonly Told[];
  /** How many requests were sent so far: the number of the next. */
  readonly sent: () => number;
  /** Resolves once every request that was sent is answered. */
  stop(): Promise<void>;
}

export function startCallers(url: string, atOnce: number): Callers {
  const told: Told[] = [];
  let next = 0;
  let isOver = false;
  const callers = Array.from({ length: atOnce }, async () => {
    while (!isOver) told.push(await askAbout(url, next++));
  });
  const stop = async () => {
    isOver = true;
    await Promise.all(callers);
  };
  return { told, sent: () => next, stop, [Symbol.asyncDispose]: stop };
}
