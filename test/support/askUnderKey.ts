import { demoHeaders } from './inProcess.js';
import type { Told } from './told.js';

const query = `mutation ($key: String!) {
  verifyIdentity(input: { twoFactor: { name: "李明", idNo: "110101199003076515" } }, options: { idempotencyKey: $key }) { id ... on IdentityVerification { match } source { reused } }
}`;

interface Body {
  readonly data?: {
    readonly verifyIdentity: {
      readonly id: string;
      readonly match: string;
      readonly source: { readonly reused: boolean };
    } | null;
  } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** Asks for one check under an idempotency key. @returns what was answered; undefined: the connection ended before the whole answer was there */
export async function askUnderKey(url: string, requestId: string, key: string): Promise<Told | undefined> {
  try {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { ...demoHeaders, 'content-type': 'application/json', 'x-request-id': requestId },
      body: JSON.stringify({ query, variables: { key } }),
    });
    const { data, errors } = (await answer.json()) as Body;
    const result = data?.verifyIdentity;
    if (!result) return { requestId, key, outcome: String(errors?.[0]?.extensions.code) };
    return { requestId, key, outcome: result.match, id: result.id, isReplay: result.source.reused };
  } catch {
    return undefined;
  }
}
