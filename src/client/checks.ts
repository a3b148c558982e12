import { dataOf } from './errors.js';
import {
  AssessRiskDocument,
  type AssessRiskMutation,
  type AssessRiskMutationVariables,
  CustomerProfileDocument,
  type CustomerProfileQuery,
  type CustomerProfileQueryVariables,
  LookupMobileDocument,
  type LookupMobileMutation,
  type LookupMobileMutationVariables,
  VerifyIdentityDocument,
  type VerifyIdentityMutation,
  type VerifyIdentityMutationVariables,
} from './operations.js';
import type { ExecuteOptions, KycTransport } from './transport.js';

/** Checks an identity. @throws KycClientError */
export async function verifyIdentity(
  { execute }: KycTransport,
  input: VerifyIdentityMutationVariables['input'],
  options?: ExecuteOptions,
): Promise<NonNullable<VerifyIdentityMutation['verifyIdentity']>> {
  return answered(dataOf(await execute(VerifyIdentityDocument, { input }, options)).verifyIdentity);
}

/** Looks up a mobile number. @throws KycClientError */
export async function lookupMobile(
  { execute }: KycTransport,
  input: LookupMobileMutationVariables['input'],
  options?: ExecuteOptions,
): Promise<NonNullable<LookupMobileMutation['lookupMobile']>> {
  return answered(dataOf(await execute(LookupMobileDocument, { input }, options)).lookupMobile);
}

/** Screens a person or number. @throws KycClientError */
export async function assessRisk(
  { execute }: KycTransport,
  input: AssessRiskMutationVariables['input'],
  options?: ExecuteOptions,
): Promise<NonNullable<AssessRiskMutation['assessRisk']>> {
  return answered(dataOf(await execute(AssessRiskDocument, { input }, options)).assessRisk);
}

/** Asks for a whole customer at once. @throws KycClientError */
export async function customerProfile(
  { execute }: KycTransport,
  variables: CustomerProfileQueryVariables,
  options?: ExecuteOptions,
): Promise<NonNullable<CustomerProfileQuery['customerProfile']>> {
  return answered(dataOf(await execute(CustomerProfileDocument, variables, options)).customerProfile);
}

/** A field is null only beside an error, which was thrown before. */
function answered<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new TypeError('The field is null without an error.');
  return value;
}
