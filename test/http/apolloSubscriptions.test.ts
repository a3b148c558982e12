import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { ApolloClient, gql, HttpLink, InMemoryCache } from 'apollo-client-4';
import { countingSource } from '../support/countingProvider.js';
import { demoHeaders, type Running, startService } from '../support/inProcess.js';
import { person } from '../support/profiles.js';

const source = countingSource();
let service: Running;
beforeAll(async () => {
  service = await startService({}, [source]);
});
afterEach(() => source.reset());
afterAll(() => service.stop());

const progress = gql`
  subscription ($input: CustomerProfileInput!) {
    customerProfileProgress(input: $input) {
      field
      done
      police {
        __typename
      }
      attribution {
        __typename
      }
    }
  }
`;

/** A client of Apollo, as it comes, with its one link to /graphql. */
function apollo() {
  // Another test file declares these defaults for all.
  const defaultOptions = {
    query: { errorPolicy: 'all' },
    watchQuery: { errorPolicy: 'all' },
    mutate: { errorPolicy: 'all' },
  } as const;
  return new ApolloClient({
    cache: new InMemoryCache(),
    defaultOptions,
    link: new HttpLink({ uri: `${service.url}/graphql`, headers: demoHeaders }),
    devtools: { enabled: false },
  });
}

describe('Apollo Client subscribes at /graphql', () => {
  test('and gets each event as it happens, by its multipart form', async () => {
    source.hold();
    const client = apollo();
    const events: unknown[] = [];
    const arrivals: (() => void)[] = [];
    const ended = new Promise<void>((complete, error) => {
      client.subscribe({ query: progress, variables: { input: person(1) } }).subscribe({
        next: ({ data, error: failed }) => {
          events.push(failed ?? (data as { customerProfileProgress: unknown }).customerProfileProgress);
          arrivals.shift()?.();
        },
        error,
        complete,
      });
    });
    for (const check of ['RISK_POLICE', 'MOBILE_ATTRIBUTION'] as const) {
      const arrived = new Promise<void>((resolve) => void arrivals.push(resolve));
      await source.arrived(2);
      source.release(check);
      await arrived;
    }
    await ended;
    expect(events).toMatchObject([
      { field: 'police', police: { __typename: 'PoliceAssessment' } },
      { field: 'attribution', attribution: { __typename: 'MobileAttribution' } },
      { field: null, done: true },
    ]);
    client.stop();
  });

  test('and is told what is wrong with an input', async () => {
    const client = apollo();
    const event = await new Promise<{ error?: unknown }>((next, error) => {
      client
        .subscribe({ query: progress, variables: { input: { ...person(2), idNo: '123' } } })
        .subscribe({ next, error });
    });
    expect(event.error).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', fields: [{ path: 'input.idNo', rule: 'residentId' }] } }],
    });
    client.stop();
  });

  test('while its queries come as single answers', async () => {
    const client = apollo();
    const { data } = await client.query({
      query: gql`
        {
          checks {
            name
          }
        }
      `,
    });
    expect((data as { checks: unknown[] }).checks).toHaveLength(11);
    client.stop();
  });
});
