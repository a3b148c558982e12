import { describe, expect, test } from '@jest/globals';
import { inputFieldsOf } from '../../../src/checks/input/field.js';
import { checks } from '../../../src/checks/index.js';
import { CustomerProfileInput } from '../../../src/profile/input.js';
import { planProfile } from '../../../src/profile/plan.js';
import { idNoOf, sample } from '../../../src/checks/samples.js';
import { warningsOf } from '../../../src/checks/subject/warnings.js';
import { validateInput } from '../../../src/checks/input/validate.js';
import { accepted, broken, given, refusal, refused, sampleInput } from '../validating.js';

describe('name', () => {
  test.each(['\u2022', '\u2027', '\u2219', '\u22C5', '\u30FB', '\uFF0E', '\uFF65', ' \u00B7 '])(
    'the middle dot %j reaches the provider as U+00B7',
    (dot) => {
      expect(accepted('IDENTITY_TWO_FACTOR', { name: `买买提${dot}艾山` })).toMatchObject({ name: '买买提\u00B7艾山' });
    },
  );

  test('2 to 50 characters, those of Extension B counted once', () => {
    for (const name of ['李明', '\u{20BB7}'.repeat(2), '\u{20BB7}'.repeat(50)])
      expect(accepted('RISK_POLICE', { name })).toMatchObject({ name });
    for (const name of ['李', '\u{20BB7}', '李'.repeat(51), '\u{20BB7}'.repeat(51)])
      expect(refused('RISK_POLICE', { name })).toEqual(['name length']);
  });

  test('that reads the same reaches the provider as the same: compatibility ideographs and radicals become unified ones, but for those of GBK', () => {
    for (const name of ['\uF9E1\u660E', '\u674E\uFE00明'])
      expect(accepted('RISK_POLICE', { name })).toMatchObject({ name: '李明' });
    expect(accepted('RISK_POLICE', { name: '\u2EE2\u2EF0' })).toMatchObject({ name: '马龙' });
    expect(accepted('RISK_POLICE', { name: '李\uFA0C' })).toMatchObject({ name: '李\uFA0C' });
  });

  test('with private-use codes of GBK reaches the provider with their characters; others are refused', () => {
    expect(accepted('RISK_POLICE', { name: '\uE816\uE817\uE818' })).toMatchObject({
      name: '\u{20087}\u{20089}\u{200CC}',
    });
    expect(accepted('RISK_POLICE', { name: '李\uE831\uE81E' })).toMatchObject({ name: '李\u{215D7}\u9FB4' });
    expect(refused('RISK_POLICE', { name: '李\uE814' })).toEqual(['name hanName']);
  });

  test.each([
    ['阿依古丽 买买提', '阿依古丽·买买提', ['name MISSING_DOT']],
    ['艾力 玉山', '艾力玉山', ['name MISSING_DOT']],
    ['李\uE819', '李乙', ['name RARE_CHARACTER']],
    ['李 明', '李明', []],
  ])('%s reaches the provider as %s, with the warnings %j, also through a profile', (typedName, name, warnings) => {
    const subject = validateInput(CustomerProfileInput, { name: typedName, idNo: sample.idNo }, 'warn');
    const [step] = planProfile(subject, [{ name: 'identity' }], { mayRun: () => true, sourcesOf: () => ['x'] });
    if (!step || !('check' in step)) throw new Error('nothing is planned');
    for (const input of [subject, validateInput(step.check.input, step.input, 'warn')]) {
      expect(input).toMatchObject({ name });
      const told = warningsOf(input, new Date(), () => ({ name: undefined, isKnown: true })).map(
        ({ field, code }) => `${field} ${code}`,
      );
      expect(told.filter((warning) => warning.startsWith('name'))).toEqual(warnings);
    }
  });
});

describe('idNo', () => {
  test.each([
    ['full-width', '１１０１０１１９９００３０７６５１Ｘ'],
    ['with spaces', ' 110101 19900307 651X '],
    ['with a lower-case x', '11010119900307651x'],
  ])('%s is folded to the upper-case form', (_how, idNo) => {
    expect(accepted('IDENTITY_TWO_FACTOR', { idNo }, 'reject')).toMatchObject({ idNo: '11010119900307651X' });
  });

  test('of 15 digits is refused, with a message that says so', () => {
    const error = refusal(...given('IDENTITY_TWO_FACTOR', { idNo: '１１０１０１ 900307651' }));
    expect(error.fields).toEqual([
      { path: 'idNo', rule: 'firstGeneration', message: expect.stringMatching(/15-digit.*first generation/) },
    ]);
  });

  test.each([
    '',
    '1',
    '11010119900307651',
    '1101011990030765155',
    '1101011990030X6515',
    '11010119900307651Y',
    '110101-19900307-6515',
    '11010190030765X',
  ])('"%s" breaks the pattern', (idNo) => {
    expect(refused('IDENTITY_TWO_FACTOR', { idNo })).toEqual(['idNo residentId']);
  });

  test('with a wrong check digit is accepted, unless the deployment rejects it', () => {
    const wrong = { idNo: '110101199003076515' };
    for (const check of checks.filter(({ input }) => inputFieldsOf(input).some(({ name }) => name === 'idNo'))) {
      expect({ ...validateInput(check.input, { ...sampleInput(check), ...wrong }, 'warn') }).toMatchObject(wrong);
      expect(broken(check, { ...sampleInput(check), ...wrong }, 'reject')).toEqual(['idNo checkDigit']);
    }
  });

  test('that breaks the pattern is not blamed for its check digit too', () => {
    for (const idNo of ['1', '110101900307651', 1]) expect(refused('RISK_POLICE', { idNo }, 'reject')).toHaveLength(1);
  });

  test('a wrong check digit is reported with everything else', () => {
    expect(refused('IDENTITY_TWO_FACTOR', { name: 'Li', idNo: '110101199003076515' }, 'reject')).toEqual([
      'name hanName',
      'idNo checkDigit',
    ]);
  });

  test.each([
    ['a residence permit of Hong Kong', '81000019940823002'],
    ['a residence permit of Macao', '82000019940823002'],
    ['a residence permit of Taiwan', '83000019940823002'],
    ['a permanent resident card of a foreigner', '91112419810803002'],
    ['a division that is in no list', '79999919900307001'],
    ['a division that was abolished', '51022119900307001'],
    ['a birth date that does not exist', '11010119900230001'],
    ['a birth date that is still to come', '11010129990307001'],
  ])('of %s is accepted, even where check digits are enforced', (_what, first17) => {
    const idNo = idNoOf(first17);
    expect(accepted('IDENTITY_TWO_FACTOR', { idNo }, 'reject')).toMatchObject({ idNo });
  });
});

describe('mobile', () => {
  test.each([
    '+8613912345678',
    '8613912345678',
    '(+86)13912345678',
    '139.1234.5678',
    '0086 139 1234 5678',
    '139-1234-5678',
    '１３９１２３４５６７８',
    '＋８６－１３９１２３４５６７８',
  ])('"%s" reaches the provider as 13912345678', (mobile) => {
    expect(accepted('MOBILE_ATTRIBUTION', { mobile })).toEqual({ mobile: '13912345678' });
  });

  test.each(['', '12912345678', '1391234567', '139123456789', '+85291234567', '01012345678', '1391234567x'])(
    '"%s" is refused',
    (mobile) => {
      expect(refused('MOBILE_ATTRIBUTION', { mobile })).toEqual(['mobile mobile']);
    },
  );

  test('of a virtual operator is accepted', () => {
    expect(accepted('MOBILE_ATTRIBUTION', { mobile: '17012345678' })).toEqual({ mobile: '17012345678' });
  });
});
