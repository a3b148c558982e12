import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckName } from '../../src/checks/index.js';
import { idNoOf, sample, samplePhoto } from '../../src/checks/samples.js';
import { type Answered, jsonHeaders, post, type Running } from './inProcess.js';

/** Every field that a profile can have. */
export const fullInput = { ...sample, img: samplePhoto };

/** Invented people, each with an own number. */
export const person = (index: number) => ({
  name: '李明',
  idNo: idNoOf(`1101011990030${String(1000 + index)}`),
  mobile: `139${String(10_000_000 + index)}`,
});

/** Everything that an outcome can say. */
export const outcome = `{
  __typename
  ... on CheckResult { id check source { provider billed } }
  ... on CheckSkipped { check reason missing message }
  ... on CheckFailed { check code retryable retryAfterMs message }
}`;

export const summary = 'summary { ran matched mismatched noRecord failed skipped billed latencyMs }';
export const decision = 'decision { outcome policy reasons { check code outcome message } }';

/** The eight fields that run a check, and the checks that the full input leads to. */
export const strongest = {
  identity: 'IDENTITY_IMAGE',
  mobileOwnership: 'IDENTITY_THREE_FACTOR',
  attribution: 'MOBILE_ATTRIBUTION',
  workCity: 'MOBILE_LOCATION_QUERY',
  residentialCity: 'MOBILE_LOCATION_QUERY',
  addressDistance: 'MOBILE_LOCATION_VERIFY',
  antiFraud: 'RISK_ANTI_FRAUD',
  police: 'RISK_POLICE',
} as const satisfies Record<string, CheckName>;
export const everyAxis = Object.keys(strongest)
  .map((axis) => `${axis} ${outcome}`)
  .join('\n');

export function ask({ url }: Running, query: string, variables: object = {}, headers = jsonHeaders): Promise<Answered> {
  return post(`${url}/graphql`, { query, variables }, headers);
}

/** One profile, with this selection. */
export function askProfile(
  service: Running,
  selection: string,
  input: object = fullInput,
  headers = jsonHeaders,
): Promise<Answered> {
  return ask(
    service,
    `query ($input: CustomerProfileInput!) { customerProfile(input: $input) { ${selection} } }`,
    { input },
    headers,
  );
}

/** A file for a variable that names one. */
export function fileOf(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'kyc-test-')), name);
  writeFileSync(path, content);
  return path;
}
