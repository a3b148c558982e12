import type { Check } from '../../src/checks/index.js';
import { checks } from '../../src/checks/index.js';
import { encodeRequest } from '../../src/rest-contract/index.js';
import { AssessRiskDocument, LookupMobileDocument, VerifyIdentityDocument } from '../generated/operations.js';
import { jsonHeaders, post } from './inProcess.js';
import { execute, type TypedAnswer } from './typedClient.js';

/** Every example of every check. */
export const everyExample = checks.flatMap((check) =>
  check.examples.map((example) => ({ check, ...example, title: `${check.type}: ${example.note}` })),
);

/** Asks for a check over GraphQL, by the operation that frontends use for its area. */
export function askGraphQL(
  url: string,
  check: Check,
  input: object,
  headers = jsonHeaders,
): Promise<TypedAnswer<unknown>> {
  const variables = { input: { [check.member]: input } } as never;
  switch (check.area) {
    case 'identity':
      return execute(url, VerifyIdentityDocument, variables, headers);
    case 'mobile':
      return execute(url, LookupMobileDocument, variables, headers);
    case 'risk':
      return execute(url, AssessRiskDocument, variables, headers);
  }
}

/** Asks for a check over REST. */
export function askRest(url: string, check: Check, input: object, headers = jsonHeaders) {
  const { path, body } = encodeRequest(check, input);
  return post(url + path, body, headers);
}
