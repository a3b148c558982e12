import Negotiator from 'negotiator';

/** What GraphQL answers come as; "charset" stands in them because clients may ask for it by name. */
export const mediaTypes = {
  json: 'application/json; charset=utf-8',
  graphqlResponse: 'application/graphql-response+json; charset=utf-8',
  eventStream: 'text/event-stream; charset=utf-8',
  /** Apollo's multipart subscriptions over HTTP. */
  multipartSubscription: 'multipart/mixed; boundary="graphql"; subscriptionSpec="1.0"',
} as const;

export type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes];

/**
 * The media type that an Accept header prefers, by RFC 9110: weights, wildcards, parameters and upper case included.
 *
 * @param accept undefined or empty: everything is welcome, and the first of `offered` is preferred
 * @returns undefined if the header takes none of them
 */
export function preferredOf<T extends MediaType>(accept: string | undefined, offered: readonly T[]): T | undefined {
  const name = `${offered.join()} ${accept ?? ''}`;
  let preferred = known.get(name);
  if (preferred === undefined) {
    preferred = negotiator(accept).mediaType([...offered]) ?? 'none';
    if (known.size >= mostKnown) known.clear();
    if (name.length < longestKnown) known.set(name, preferred);
  }
  return offered.find((type) => type === preferred);
}

/** What was preferred before. Clients send few headers, and each is read several times in a request. */
const known = new Map<string, string>();
const mostKnown = 1_000;
const longestKnown = 1_000;

/** Whether an Accept header prefers application/json to application/graphql-response+json, and names it. */
export function prefersPlainJson(accept: string | undefined): boolean {
  const isPreferred = preferredOf(accept, [mediaTypes.json, mediaTypes.graphqlResponse]) === mediaTypes.json;
  return (
    isPreferred &&
    negotiator(accept)
      .mediaTypes()
      .some((type) => type.toLowerCase() === 'application/json')
  );
}

function negotiator(accept: string | undefined): Negotiator {
  return new Negotiator({ headers: accept ? { accept } : {} });
}
