import { clientHeaders } from '../comparison/load.js';
import type { RunningServer } from '../comparison/server.js';
import type { LoadRequest } from '../comparison/workloads.js';

export const checkRequest: LoadRequest = {
  path: '/kyc/cn/identity',
  body: JSON.stringify({ type: 'two-factor', name: '李明', idNo: '110101199003076515' }),
};

const page = (filter: object): LoadRequest => ({
  path: '/graphql',
  body: JSON.stringify({
    query:
      'query History($filter: VerificationFilter) { verifications(first: 20, filter: $filter) { edges { cursor node { id check outcome recordedAt } } pageInfo { hasNextPage endCursor } } }',
    variables: { filter },
  }),
  holds: '"edges":[',
});
export const firstPage = page({});
export const rarePage = page({ outcomes: ['MISMATCH'] });

/** @returns how many answers of the history were erased */
export async function eraseSubject(server: RunningServer, idNo: string): Promise<number> {
  const body = JSON.stringify({
    query: 'mutation Erase($subject: SubjectInput!) { eraseSubject(subject: $subject) { erasedHistory } }',
    variables: { subject: { idNo } },
  });
  const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers: clientHeaders, body });
  const { data, errors } = (await answer.json()) as {
    data?: { eraseSubject: { erasedHistory: number } | null };
    errors?: unknown;
  };
  if (!data?.eraseSubject) throw new Error(`The erasure failed: ${JSON.stringify(errors)}`);
  return data.eraseSubject.erasedHistory;
}

/** Asks for one check after another until the work is done. @returns the longest time that one took, in milliseconds */
export async function longestWaitDuring(server: RunningServer, work: Promise<unknown>): Promise<number> {
  let isDone = false;
  void work.catch(() => undefined).then(() => (isDone = true));
  let longest = 0;
  while (!isDone) {
    const startedAt = performance.now();
    const answer = await fetch(`${server.url}${checkRequest.path}`, {
      method: 'POST',
      headers: clientHeaders,
      body: checkRequest.body,
    });
    await answer.arrayBuffer();
    longest = Math.max(longest, performance.now() - startedAt);
    if (!answer.ok) throw new Error(`A check was answered with ${answer.status} meanwhile.`);
  }
  await work;
  return longest;
}
