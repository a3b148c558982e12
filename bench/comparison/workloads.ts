/** What a system is asked through: the service has GraphQL and REST; bare systems have their own two routes. */
export type Channel = 'graphql' | 'rest' | 'bare';

export interface LoadRequest {
  readonly path: string;
  readonly body: string;
  /** What stands in every answer that is a success; "success":true unless told. */
  readonly holds?: string;
}

export interface Workload {
  readonly title: string;
  readonly connections: number;
  /** Whether the checks are answered by an upstream that takes 20 ms. */
  readonly hasUpstream: boolean;
  /** What stands under each channel that can carry the workload in one request. */
  readonly requests: Readonly<Partial<Record<Channel, LoadRequest>>>;
}

const person = { name: '李明', idNo: '110101199003076515' };
const mobile = '13912345678';

const oneCheck = {
  graphql: {
    path: '/graphql',
    body: JSON.stringify({
      query:
        'mutation VerifyIdentity($input: VerifyIdentityInput!) { verifyIdentity(input: $input) { success consistent checkResult message } }',
      variables: { input: { twoFactor: person } },
    }),
  },
  rest: { path: '/kyc/cn/identity', body: JSON.stringify({ type: 'two-factor', ...person }) },
  bare: { path: '/kyc/cn/identity', body: JSON.stringify({ type: 'two-factor', ...person }) },
} as const;

const profileOfSix = {
  graphql: {
    path: '/graphql',
    body: JSON.stringify({
      query: `query CustomerProfile($input: CustomerProfileInput!) { customerProfile(input: $input) {
        identity { __typename ... on IdentityVerification { success consistent checkResult message } }
        mobileOwnership { __typename ... on IdentityVerification { success consistent checkResult message } }
        attribution { __typename ... on MobileAttribution { success carrier province city message } }
        workCity { __typename ... on LocationCity { success city locationType message } }
        antiFraud { __typename ... on AntiFraudAssessment { level types success message } }
        police { __typename ... on PoliceAssessment { listed categories success message } } } }`,
      variables: { input: { ...person, mobile } },
    }),
  },
  bare: { path: '/profile', body: JSON.stringify({ ...person, mobile, locationType: '2' }) },
} as const;

export const workloads = {
  W1: { title: 'one two-factor check, 32 connections', connections: 32, hasUpstream: false, requests: oneCheck },
  W2: { title: 'a profile of six checks, 32 connections', connections: 32, hasUpstream: false, requests: profileOfSix },
  'alone-W1': { title: 'one two-factor check, 1 connection', connections: 1, hasUpstream: false, requests: oneCheck },
  'alone-W2': {
    title: 'a profile of six checks, 1 connection',
    connections: 1,
    hasUpstream: false,
    requests: profileOfSix,
  },
  W3: {
    title: 'a profile of six checks, upstream of 20 ms, 10 connections',
    connections: 10,
    hasUpstream: true,
    requests: profileOfSix,
  },
} as const satisfies Readonly<Record<string, Workload>>;

export type WorkloadName = keyof typeof workloads;

/** In the order of measurement: those with one connection come once the servers are warm. */
export const workloadNames: readonly WorkloadName[] = ['W1', 'W2', 'alone-W1', 'alone-W2', 'W3'];

export function workloadOf(name: WorkloadName): Workload {
  return workloads[name];
}
