import { checks } from '../../checks/index.js';
import { requireScope } from '../../checks/middleware/scope.js';
import { assertValid, purposeClaimOf } from '../../checks/middleware/purposeClaim.js';
import type { SessionTerms } from '../../checks/ports/sessionTerms.js';
import { badInput, validateInput } from '../../checks/input/validate.js';
import type { BrokenRule } from '../../errors.js';
import { CustomerProfileInput } from '../../profile/input.js';
import { atPath } from '../argumentPath.js';
import type { GraphQLContext } from '../context.js';
import { readSubject } from '../history/filter.js';
import type { CreateSessionInput } from './sessionTypes.js';

const [mostBilled, longestSeconds, mostOfAList] = [1_000, 3_600, 50];

/**
 * What a backend asks of a session, checked as a whole.
 *
 * @throws KycError BAD_USER_INPUT naming paths below `input`; FORBIDDEN if the client itself may not run one of the checks
 */
export function readTerms(input: CreateSessionInput, context: GraphQLContext): SessionTerms {
  const broken = brokenRules(input, context);
  if (broken.length > 0) throw badInput(broken);
  const { caller, idChecksum } = context;
  const purpose = input.purpose ?? undefined;
  const consent = input.consent ?? undefined;
  assertValid(purposeClaimOf({ purpose, consent }, { ...caller, purposeClaim: {} }, false));
  for (const check of checks.filter(({ name }) => input.checks.includes(name))) requireScope(caller.client, check);
  const { prefill, subject } = input;
  return {
    checks: [...new Set(input.checks)],
    maxBilled: input.maxBilled,
    expiresInSeconds: input.expiresInSeconds,
    subject: subject ? readSubject(subject, 'input.subject') : undefined,
    prefill: prefill
      ? textsOf(atPath('input.prefill', () => validateInput(CustomerProfileInput, prefill, idChecksum)))
      : undefined,
    origins: input.origins ?? [],
    operations: (input.operations ?? []).map((id) => id.replace(/^sha256:/, '').toLowerCase()),
    policies: input.policies ?? [],
    purpose,
    consent,
    isSingleUse: input.singleUse,
  };
}

function textsOf(input: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(input).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function brokenRules(input: CreateSessionInput, { policies }: GraphQLContext): BrokenRule[] {
  const { maxBilled, expiresInSeconds } = input;
  return [
    ...rule('checks', input.checks.length > 0, 'must name at least one check'),
    ...rule('maxBilled', isWithin(maxBilled, mostBilled), `must be a whole number from 1 to ${mostBilled}`),
    ...rule(
      'expiresInSeconds',
      isWithin(expiresInSeconds, longestSeconds),
      `must be from 1 to ${longestSeconds} seconds`,
    ),
    ...listRule('origins', input.origins, isOrigin, 'must be origins such as https://shop.example.com'),
    ...listRule('operations', input.operations, isDocumentId, 'must be SHA-256 hashes in 64 hexadecimal digits'),
    ...listRule(
      'policies',
      input.policies,
      (name) => policies.some((policy) => policy.name === name),
      'must be onboarding policies of this service',
    ),
  ];
}

function rule(field: string, isMet: boolean, says: string): BrokenRule[] {
  const path = `input.${field}`;
  return isMet ? [] : [{ path, rule: field, message: `${path} ${says}.` }];
}

function listRule(
  field: string,
  values: readonly string[] | null | undefined,
  isValid: (value: string) => boolean,
  says: string,
) {
  return rule(
    field,
    (values ?? []).length <= mostOfAList && (values ?? []).every(isValid),
    `${says}, at most ${mostOfAList}`,
  );
}

function isWithin(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

function isDocumentId(text: string): boolean {
  return /^(?:sha256:)?[0-9a-f]{64}$/i.test(text);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}
