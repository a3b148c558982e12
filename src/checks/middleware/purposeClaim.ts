import type { BrokenRule } from '../../errors.js';
import type { Caller, CheckOptions } from '../caller.js';
import { holdsPersonalData } from '../../privacy/personalData.js';
import { badInput } from '../input/validate.js';

/** What a check is for and what it rests on. */
export type StatedPurpose = Pick<CheckOptions, 'purpose' | 'consent'>;

/** What a caller stated, and what is wrong with it. */
export interface PurposeClaim {
  /** In a form that may be recorded; undefined where nothing was stated, or something that may not be. */
  readonly stated: StatedPurpose;
  /** Paths are those of the request: "options.purpose" or "x-kyc-purpose". */
  readonly broken: readonly BrokenRule[];
}

/** Reads what the caller states of a check: by the check's own options, else by the headers of the request. */
export function purposeClaimOf(
  options: StatedPurpose,
  { purposeClaim = {}, session }: Caller,
  isPurposeRequired: boolean,
): PurposeClaim {
  const purpose = read('purpose', session?.purpose ?? options.purpose, purposeClaim.purpose);
  const consent = read('consent', session?.consent ?? options.consent, purposeClaim.consent);
  const isMissing = isPurposeRequired && purpose.value === undefined && purpose.broken.length === 0;
  return {
    stated: { purpose: purpose.value, consent: consent.value },
    broken: [...purpose.broken, ...consent.broken, ...(isMissing ? [purposeMissing] : [])],
  };
}

/** @throws KycError BAD_USER_INPUT where something is wrong with it */
export function assertValid({ broken }: PurposeClaim): void {
  if (broken.length > 0) throw badInput(broken);
}

const purposeMissing: BrokenRule = {
  path: 'options.purpose',
  rule: 'required',
  message:
    'This service asks what every check is for: send the header x-kyc-purpose, or the field purpose of CheckOptions.',
};

const forms = {
  purpose: {
    allowed: /^[\p{Script=Han}A-Za-z0-9 ._:/-]{1,128}$/u,
    message: 'must be 1 to 128 letters, digits, Chinese characters, spaces and . _ : / -',
  },
  consent: { allowed: /^[\x21-\x7e]{1,128}$/, message: 'must be 1 to 128 visible ASCII characters without spaces' },
} as const;

function read(
  name: keyof typeof forms,
  field: string | null | undefined,
  header: string | undefined,
): { readonly value: string | undefined; readonly broken: readonly BrokenRule[] } {
  const { allowed, message } = forms[name];
  const [value, path] = field === undefined || field === null ? [header, `x-kyc-${name}`] : [field, `options.${name}`];
  if (value === undefined) return { value, broken: [] };
  if (!allowed.test(value))
    return { value: undefined, broken: [{ path, rule: 'form', message: `${path} ${message}.` }] };
  if (holdsPersonalData(value))
    return {
      value: undefined,
      broken: [
        {
          path,
          rule: 'personalData',
          message: `${path} is recorded, and so must hold nothing that could be an ID number, a mobile number or the name of a person.`,
        },
      ],
    };
  return { value, broken: [] };
}
