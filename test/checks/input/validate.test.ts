import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inputFieldsOf } from '../../../src/checks/input/field.js';
import { sample } from '../../../src/checks/samples.js';
import { badInput, validateInput } from '../../../src/checks/input/validate.js';
import { broken, checkNamed, namedChecks, namedExamples, refusal, requiredFields, sampleInput } from '../validating.js';

test.each(namedExamples)('%s is accepted as it is', (_name, check, { input }) => {
  const accepted = validateInput(check.input, input, 'warn');
  expect({ ...accepted }).toEqual(input);
  expect(accepted).toBeInstanceOf(check.input);
});

describe.each(namedChecks)('%s', (_name, check) => {
  const fields = inputFieldsOf(check.input).map(({ name }) => name);
  const required = requiredFields(check);

  test('each required field that is left out is reported, and nothing else', () => {
    for (const field of required) {
      const input = sampleInput(check);
      Reflect.deleteProperty(input, field);
      expect(broken(check, input)).toEqual([`${field} required`]);
    }
  });

  test('null and undefined count as absent', () => {
    for (const field of required) {
      for (const nothing of [null, undefined])
        expect(broken(check, { ...sampleInput(check), [field]: nothing })).toEqual([`${field} required`]);
    }
  });

  test.each([undefined, null, {}, [], '', 'text', 0, 1, true, () => 1])(
    'an input that is %p lacks everything',
    (raw) => {
      expect(broken(check, raw)).toEqual(
        required.length > 0 ? required.map((field) => `${field} required`) : ['mobile mobileOrIdNo'],
      );
    },
  );

  test.each([0, 1, 110101199003076515n, true, false, [], ['李明'], {}, { toString: () => '李明' }, new Date(0), NaN])(
    'every field that is %p must be a string',
    (value) => {
      const raw = Object.fromEntries(fields.map((field) => [field, value]));
      expect(broken(check, raw)).toEqual(fields.map((field) => `${field} string`));
    },
  );

  test('every field that is wrong is reported, at once with all others', () => {
    const raw = Object.fromEntries(fields.map((field) => [field, '?!']));
    const paths = broken(check, raw).map((rule) => rule.split(' ')[0]);
    expect([...new Set(paths)].sort()).toEqual([...fields].sort());
  });

  test.each(['\u0000', '\u0001', '\u001F', '\u007F', '\u009F', '\uFFFD', '\uD800', '\uDFFF'])(
    'every field that holds %j is refused',
    (unit) => {
      const raw = Object.fromEntries(
        fields.map((field) => [
          field,
          `${String(sampleInput(check)[field] ?? Reflect.get(sample, field)).slice(0, 1)}${unit}${String(sampleInput(check)[field] ?? Reflect.get(sample, field)).slice(1)}`,
        ]),
      );
      const paths = broken(check, raw).map((rule) => rule.split(' ')[0]);
      expect([...new Set(paths)].sort()).toEqual([...fields].sort());
    },
  );

  test('fields that the check does not know are dropped', () => {
    const raw: object = JSON.parse(`{"extra":"x","type":"police","constructor":"x","__proto__":{"polluted":"x"}}`);
    const accepted = validateInput(check.input, Object.assign({ ...sampleInput(check), isAdmin: true }, raw), 'warn');
    expect(Object.keys(accepted).sort()).toEqual(Object.keys(sampleInput(check)).sort());
    expect(Reflect.get(accepted, 'polluted')).toBeUndefined();
  });

  test('the input that was given is not changed', () => {
    const raw = Object.freeze(
      Object.fromEntries(
        fields.map((field) => [field, `${String(sampleInput(check)[field] ?? Reflect.get(sample, field))} `]),
      ),
    );
    const copy = { ...raw };
    try {
      validateInput(check.input, raw, 'warn');
    } catch {
      // Whether it is accepted is not asked here.
    }
    expect(raw).toEqual(copy);
  });

  test('no value of the input appears in the refusal, whatever it is', () => {
    const canary = fc.oneof(
      fc.string().map((text) => `CANARY${text}`),
      fc.constantFrom(
        'ＣＡＮＡＲＹ',
        ' CANARY\u0000',
        '李CANARY',
        'data:image/png;base64,CANARY',
        0xca9a51,
        ['CANARY'],
        { CANARY: 'CANARY' },
      ),
      fc.constantFrom(...Object.values(sample)),
    );
    const raw = fc
      .tuple(...fields.map((field) => fc.tuple(fc.constant(field), canary)))
      .map((entries) => Object.fromEntries(entries));
    fc.assert(
      fc.property(raw, (values) => {
        // One field is wrong for sure, the others as it comes: right values must not appear either.
        const { code, message, fields: rules } = refusal(check, { ...values, [fields[0] ?? '']: 'CANARY' }, 'reject');
        const said = JSON.stringify({ code, message, rules });
        for (const value of ['CANARY', 'ＣＡＮＡＲＹ', String(0xca9a51), ...Object.values(sample)])
          expect(said).not.toContain(value);
      }),
    );
  });
});

describe('the refusal', () => {
  test('holds every broken rule of every field, each with a message of its own', () => {
    const raw = { name: 'L', idNo: '110101900307651', frDate: '20250229', toDate: 'soon' };
    const error = refusal(checkNamed('IDENTITY_FOUR_FACTOR'), raw);
    expect(error).toMatchObject({
      name: 'KycError',
      code: 'BAD_USER_INPUT',
      retryable: false,
      billed: 'no',
    });
    const rules = error.fields?.map(({ path, rule }) => `${path} ${rule}`) ?? [];
    expect(rules.sort()).toEqual(['frDate date', 'idNo firstGeneration', 'name hanName', 'name length', 'toDate date']);
    for (const { message } of error.fields ?? []) expect(error.message).toContain(message);
    expect(new Set(error.fields?.map(({ message }) => message)).size).toBe(5);
  });

  test('of other channels is worded alike', () => {
    const rule = { path: 'type', rule: 'required', message: 'type is required.' };
    expect(badInput([rule])).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'The input is not valid: type is required.',
      fields: [rule],
    });
  });
});

describe('anti-fraud', () => {
  const antiFraud = checkNamed('RISK_ANTI_FRAUD');
  const { mobile, idNo } = sample;

  test.each([{ mobile }, { idNo }, { mobile, idNo }])('accepts %j', (input) => {
    expect({ ...validateInput(antiFraud.input, input, 'warn') }).toEqual(input);
  });

  test('needs at least one of mobile and idNo', () => {
    expect(broken(antiFraud, {})).toEqual(['mobile mobileOrIdNo']);
    expect(broken(antiFraud, { mobile: null, idNo: undefined, name: sample.name })).toEqual(['mobile mobileOrIdNo']);
  });

  test('a wrong one is reported as wrong, not as missing', () => {
    expect(broken(antiFraud, { mobile: '1' })).toEqual(['mobile mobile']);
    expect(broken(antiFraud, { mobile, idNo: '1' })).toEqual(['idNo residentId']);
  });
});
