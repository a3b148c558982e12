import { validateSync } from 'class-validator';
import { type BrokenRule, KycError } from '../../errors.js';
import { type InputField, inputFieldsOf, meetsRules } from './field.js';
import { idNoField } from './fields.js';
import { hasRightCheckCharacter, residentIdPattern } from '../subject/residentId.js';
import { inheritTyped, recordTyped } from '../subject/typedWarnings.js';

/** What to do with an ID number whose check digit is wrong: report it as a warning, or refuse it. */
export type IdChecksumPolicy = 'warn' | 'reject';

/**
 * Normalizes and validates what a caller gave for an input class. The same object is validated once: channels that look
 * at an input before they run it do not pay twice, and neither do several fields of a request that share one variable.
 *
 * @returns the input, holding the fields that its class declares and nothing else
 * @throws KycError BAD_USER_INPUT with every broken rule at once, and none of the values
 */
export function validateInput<I extends object>(
  inputClass: new () => I,
  raw: unknown,
  idChecksum: IdChecksumPolicy,
): I {
  const known = typeof raw === 'object' && raw !== null ? verdicts.get(raw) : undefined;
  if (known?.inputClass === inputClass && known.idChecksum === idChecksum) {
    if (known.error) throw known.error;
    if (known.input instanceof inputClass) return known.input;
  }
  try {
    const input = readInput(inputClass, raw, idChecksum);
    const verdict = { inputClass, idChecksum, input };
    remember(input, verdict);
    remember(raw, verdict);
    return input;
  } catch (error) {
    if (error instanceof KycError) remember(raw, { inputClass, idChecksum, error });
    throw error;
  }
}

interface Verdict {
  readonly inputClass: new () => object;
  readonly idChecksum: IdChecksumPolicy;
  readonly input?: object;
  readonly error?: KycError;
}

/** By what was given, and by what came of it: both may be handed in again. Nothing changes them. */
const verdicts = new WeakMap<object, Verdict>();

function remember(given: unknown, verdict: Verdict): void {
  if (typeof given === 'object' && given !== null) verdicts.set(given, verdict);
}

function readInput<I extends object>(inputClass: new () => I, raw: unknown, idChecksum: IdChecksumPolicy): I {
  const fields = inputFieldsOf(inputClass);
  const tooLong = fields
    .filter((field) => isTooLong(raw, field))
    .map(({ name }) => ({ path: name, rule: 'tooLong', message: `${name} is too long.` }));
  const input = foldInput(inputClass, fields, raw);
  const others = [...brokenRules(input), ...brokenChecksums(fields, input, idChecksum)].filter(({ path }) =>
    tooLong.every((broken) => broken.path !== path),
  );
  const broken = [...tooLong, ...others];
  if (broken.length > 0) throw badInput(broken);
  return input;
}

/** The refusal of a request, naming each broken rule. */
export function badInput(fields: readonly BrokenRule[]): KycError {
  return new KycError('BAD_USER_INPUT', `The input is not valid: ${fields.map(({ message }) => message).join(' ')}`, {
    fields,
  });
}

function isTooLong(raw: unknown, { name, kind }: InputField): boolean {
  const value: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, name) : undefined;
  return typeof value === 'string' && value.length > (kind.maxLength ?? 1_000);
}

function foldInput<I extends object>(inputClass: new () => I, fields: readonly InputField[], raw: unknown): I {
  const input = new inputClass();
  if (typeof raw !== 'object' || raw === null) return input;
  for (const field of fields) {
    const { name, kind } = field;
    const value: unknown = Reflect.get(raw, name);
    if (value === undefined || value === null || isTooLong(raw, field)) continue;
    Reflect.set(input, name, typeof value === 'string' ? kind.fold(value) : value);
    if (typeof value === 'string') recordTyped(input, kind.warnings?.(value, name) ?? []);
  }
  inheritTyped(raw, input);
  return input;
}

/** class-validator says which rules are broken, once it is known that some are. */
function brokenRules(input: object): BrokenRule[] {
  if (meetsRules(input)) return [];
  const errors = validateSync(input, { forbidUnknownValues: false, validationError: { target: false, value: false } });
  return errors.flatMap(({ property, constraints = {} }) =>
    Object.entries(constraints).map(([rule, message]) => ({ path: property, rule, message })),
  );
}

function brokenChecksums(fields: readonly InputField[], input: object, policy: IdChecksumPolicy): BrokenRule[] {
  if (policy === 'warn') return [];
  return fields
    .filter(({ kind, name }) => kind === idNoField && isWrongChecksum(Reflect.get(input, name)))
    .map(({ name }) => ({
      path: name,
      rule: 'checkDigit',
      message: `${name} does not end in the check character of its other 17 digits (GB 11643-1999).`,
    }));
}

function isWrongChecksum(idNo: unknown): boolean {
  return typeof idNo === 'string' && residentIdPattern.test(idNo) && !hasRightCheckCharacter(idNo);
}
