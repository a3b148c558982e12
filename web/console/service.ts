import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, ServerError } from '@apollo/client';
import possibleTypes from '../../schema/possibleTypes.json';

/** What is typed at the door. It lives in the memory of this page alone. */
export interface Credentials {
  readonly id: string;
  readonly secret: string;
}

export function createClient({ id, secret }: Credentials): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri: '/graphql', headers: { 'x-client-id': id, 'x-client-secret': secret } }),
    cache: new InMemoryCache({ possibleTypes }),
  });
}

/** What went wrong, in a sentence for whoever looks. The service's messages hold no value of a request. */
export function messageOf(error: unknown): string {
  if (CombinedGraphQLErrors.is(error)) return error.errors.map(({ message }) => message).join(' ');
  if (ServerError.is(error)) return refusalOf(error.bodyText) ?? `The service answered with ${error.statusCode}.`;
  return 'The service cannot be reached.';
}

function refusalOf(body: string): string | undefined {
  try {
    const { errors } = JSON.parse(body) as { errors?: readonly { message: string }[] };
    return errors?.map(({ message }) => message).join(' ');
  } catch {
    return undefined;
  }
}

/** A day of China's calendar so many days ago, as YYYY-MM-DD. */
export function dayInChina(daysAgo = 0): string {
  return new Date(Date.now() + 8 * 3_600_000 - daysAgo * 86_400_000).toISOString().slice(0, 10);
}
