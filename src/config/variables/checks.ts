import { readPoliciesFile } from '../policies.js';
import { integer, onOff, oneOf, variable } from '../../environment/variable.js';

/** What checks and profiles ask of a request. */
export const checkVariables = {
  idChecksum: variable({
    name: 'KYC_ID_CHECKSUM',
    default: 'warn',
    description: 'An ID number with a wrong check digit: warn reports it with the answer, reject refuses it.',
    read: oneOf('warn', 'reject'),
  }),
  requirePurpose: variable({
    name: 'KYC_REQUIRE_PURPOSE',
    default: 'off',
    description:
      'on or off: refuse checks that are asked for without a purpose (header x-kyc-purpose, or the field purpose of CheckOptions).',
    read: onOff,
  }),
  profileDeadlineMs: variable({
    name: 'KYC_PROFILE_DEADLINE_MS',
    default: '15000',
    description:
      'How long a customer profile, or a batch of them, may take, in milliseconds. What is still running then is reported as failed; the rest is answered.',
    read: integer(1, 600_000),
  }),
  duplicateWindowMs: variable({
    name: 'KYC_STREAM_DUPLICATE_WINDOW_MS',
    default: '120000',
    description:
      'How long a subscription without an idempotency key that a client sends again counts as the same request, in milliseconds, beside the time that it may take: what was answered is given again, what is under way is joined, nothing is billed twice. 0: it is run, and billed, again.',
    read: integer(0, 86_400_000),
  }),
  policiesFile: variable({
    name: 'KYC_POLICIES_FILE',
    description:
      'JSON or YAML file of onboarding policies beside the shipped ones; its form is in docs/customer-profile.md.',
    read: readPoliciesFile,
  }),
} as const;
