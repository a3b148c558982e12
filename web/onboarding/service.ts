import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import possibleTypes from '../../schema/possibleTypes.json';
import { onboardingQueries } from '../../src/http/onboardingQueries';

/** What a page may do, and for whom the sandbox has answers. */
export interface Opened {
  readonly token: string;
  readonly session: string | undefined;
  readonly people: readonly SandboxPerson[];
}

export interface SandboxPerson {
  readonly label: string;
  readonly input: Readonly<Record<string, string>>;
}

/** One field of the form with its rules, as the service publishes them. */
export interface FieldRule {
  readonly name: string;
  readonly description: string;
  readonly example: string;
  readonly pattern: string | null;
}

/** The token comes in the fragment of the URL, which is sent to nobody, or from the sandbox itself. */
export async function openSession(): Promise<Opened | undefined> {
  const given = /^#token=(ks_[\w-]+)$/.exec(location.hash)?.[1];
  if (given) {
    history.replaceState(null, '', location.pathname);
    return { token: given, session: undefined, people: [] };
  }
  const answer = await fetch('/onboarding/session', { method: 'POST' });
  return answer.ok ? ((await answer.json()) as Opened) : undefined;
}

export function createClient(token: string): ApolloClient {
  return new ApolloClient({
    link: trustedDocuments.concat(new HttpLink({ uri: '/graphql', headers: { authorization: `Bearer ${token}` } })),
    cache: new InMemoryCache({ possibleTypes }),
  });
}

/** Sends the id of a document in place of its text, which the service knows: a session of the page runs nothing else. */
const trustedDocuments = new ApolloLink((operation, forward) => {
  operation.extensions = { persistedQuery: { version: 1, sha256Hash: operation.operationName } };
  operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  return forward(operation);
});

/** The rules of each field, from the checks that have it. */
export async function readRules(client: ApolloClient): Promise<ReadonlyMap<string, FieldRule>> {
  const { data } = await client.query<{ checks: { fields: FieldRule[] }[] }>({
    query: gql(onboardingQueries.OnboardingRules),
  });
  return new Map((data?.checks ?? []).flatMap(({ fields }) => fields).map((field) => [field.name, field]));
}

export async function readBilled(client: ApolloClient, id: string): Promise<number | undefined> {
  const { data } = await client.query<{ session: { billed: number } | null }>({
    query: gql(onboardingQueries.OnboardingCost),
    variables: { id },
    fetchPolicy: 'network-only',
  });
  return data?.session?.billed;
}

/** Full-width forms and blanks are taken away before the pattern is looked at, as the service does. */
export function hasForm(rule: FieldRule | undefined, value: string): boolean {
  if (!rule?.pattern || value === '') return true;
  return new RegExp(rule.pattern, 'u').test(value.normalize('NFKC').replace(/\s/g, '').toUpperCase());
}
