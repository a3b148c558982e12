import type { DocumentNode } from 'graphql';
import { Kind } from 'graphql';
import { type Check, checks } from '../../src/checks/index.js';
import * as generated from '../generated/operations.js';
import { askGraphQL } from '../support/everyExample.js';
import { jsonHeaders, post } from '../support/inProcess.js';
import { fullInput } from '../support/profiles.js';

/** One operation of schema/operations with variables, ready to be sent. */
export interface ShippedOperation {
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
}

/** The operations by name; fragments are in the documents that use them. */
const documents = new Map(
  Object.values(generated)
    .filter((value) => typeof value === 'object' && 'definitions' in value)
    .flatMap((document: DocumentNode) =>
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION
          ? [[definition.name?.value ?? '', { document, kind: definition.operation }] as const]
          : [],
      ),
    ),
);
export const operationNames = [...documents.keys()].sort();

/**
 * Every shipped operation, with variables that lead to every type that its unions and interfaces have.
 * Records an answer of each check first, for the operations that read the history.
 */
export async function shippedOperations(url: string): Promise<ShippedOperation[]> {
  for (const check of checks) await askGraphQL(url, check, exampleOf(check));
  const ids = { ...(await idsInHistory(url)), session: await newSession(url) };
  return Object.entries(variablesOf(ids)).flatMap(([name, each]) =>
    each.map((variables) => ({ name, variables, ...operationNamed(name) })),
  );
}

function operationNamed(name: string) {
  const operation = documents.get(name);
  if (!operation) throw new Error(`There is no operation ${name}.`);
  return operation;
}

function variablesOf(ids: {
  entries: string[];
  results: string[];
  session: string;
}): Record<string, Record<string, unknown>[]> {
  const ofArea = (area: Check['area']) =>
    checks.filter((check) => check.area === area).map((check) => ({ input: { [check.member]: exampleOf(check) } }));
  return {
    VerifyIdentity: ofArea('identity'),
    LookupMobile: ofArea('mobile'),
    AssessRisk: ofArea('risk'),
    CustomerProfile: profiles.map((input) => ({ input })),
    CustomerProfiles: [{ inputs: [...profiles, { idNo: 'wrong' }] }],
    CustomerProfileProgress: profiles.map((input) => ({ input })),
    Checks: [{}],
    Usage: [{ from: '2020-01-01', to: '2100-01-01' }],
    Verifications: [{}, { first: 3 }, { last: 3, filter: { checks: ['IDENTITY_TWO_FACTOR'] } }],
    Node: [...ids.entries, ...ids.results, 'unknown'].map((id) => ({ id })),
    Verification: [...ids.results, 'unknown'].map((id) => ({ id })),
    CreateSession: [{ input: { checks: ['IDENTITY_TWO_FACTOR'], maxBilled: 1 } }],
    Session: [{ id: ids.session }, { id: 'unknown' }],
    RevokeSession: [{ id: ids.session }],
    EraseSubject: [{ subject: { mobile: '13800000000' } }],
  };
}

/** All checks answered; some skipped for lack of fields; all that are run fail. */
const profiles = [
  fullInput,
  { name: fullInput.name, idNo: fullInput.idNo },
  { name: fullInput.name, idNo: '110101199009010060' },
];

async function newSession(url: string): Promise<string> {
  const body = { checks: ['IDENTITY_TWO_FACTOR'], maxBilled: 1 };
  return (await post(`${url}/kyc/sessions`, body, jsonHeaders)).body.session.id;
}

function exampleOf(check: Check): object {
  const [example] = check.examples;
  if (!example) throw new Error(`${check.name} has no example.`);
  return example.input;
}

async function idsInHistory(url: string): Promise<{ entries: string[]; results: string[] }> {
  const { body } = await post(
    `${url}/graphql`,
    { query: '{ verifications(first: 100) { edges { node { id resultId } } } }' },
    jsonHeaders,
  );
  const nodes: { id: string; resultId: string }[] = body.data.verifications.edges.map(
    ({ node }: { node: object }) => node,
  );
  return { entries: nodes.map(({ id }) => id), results: nodes.map(({ resultId }) => resultId) };
}
