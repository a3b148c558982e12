import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ProviderAnswer } from '../../../src/providers/provider.js';
import { json, text } from '../kyc-china/standIn.js';
import { type Answered, ask, failure, openForFile } from './asking.js';
import { cloudauth, matching } from './payloads.js';

const { standIn, provider } = await openForFile({ connections: 1 });

const identityChecks = [
  'IDENTITY_TWO_FACTOR',
  'IDENTITY_FOUR_FACTOR',
  'IDENTITY_IMAGE',
  'IDENTITY_NAME_MOBILE',
  'IDENTITY_THREE_FACTOR',
] as const;

const bizCodes = { 1: 'MATCH', 2: 'MISMATCH', 3: 'NO_RECORD' };
/** What each check may take for an answer: everything else must fail. */
const readable: Record<(typeof identityChecks)[number], Record<string, string>> = {
  IDENTITY_TWO_FACTOR: bizCodes,
  IDENTITY_FOUR_FACTOR: bizCodes,
  IDENTITY_NAME_MOBILE: bizCodes,
  IDENTITY_THREE_FACTOR: {
    '1/101': 'MATCH',
    '2/201': 'MISMATCH',
    '2/202': 'MISMATCH',
    '2/203': 'MISMATCH',
    '2/204': 'MISMATCH',
    '3/301': 'NO_RECORD',
  },
  IDENTITY_IMAGE: {
    'T/200': 'MATCH',
    'F/201': 'MISMATCH',
    'F/202': 'NO_RECORD',
    'F/203': 'NO_RECORD',
    'F/204': 'MISMATCH',
    'F/205': 'MISMATCH',
    'F/206': 'NO_RECORD',
  },
};
const fieldsOf = {
  IDENTITY_TWO_FACTOR: ['BizCode'],
  IDENTITY_FOUR_FACTOR: ['BizCode'],
  IDENTITY_NAME_MOBILE: ['BizCode'],
  IDENTITY_THREE_FACTOR: ['BizCode', 'SubCode'],
  IDENTITY_IMAGE: ['Passed', 'SubCode'],
};
const asText = (code: unknown) => (typeof code === 'string' || typeof code === 'number' ? String(code) : '?');

async function outcome(check: Answered): Promise<ProviderAnswer | undefined> {
  try {
    return await ask(provider, check);
  } catch (thrown) {
    expect(thrown).toMatchObject({ name: 'KycError' });
    return undefined;
  }
}

describe.each(identityChecks)('%s', (check) => {
  test('takes no JSON whatever for an answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.jsonValue(),
          fc.jsonValue().map((value) => cloudauth(value)),
          fc.record({ Code: fc.jsonValue(), ResultObject: fc.jsonValue() }),
        ),
        async (body) => {
          standIn.replyBy(json(body));
          expect(await outcome(check)).toBeUndefined();
        },
      ),
      { numRuns: 100 },
    );
  });

  test('takes codes for what they say, or for nothing', async () => {
    const code = fc.oneof(
      fc.constantFrom('1', '2', '3', 'T', 'F', '101', '200', '201', '202', '203', '204', '205', '206', '301', ''),
      fc.constantFrom<unknown>(1, 2, 3, 101, 200, 201, 202, 203, 204, 205, 206, 301, true, false, null),
      fc.jsonValue(),
    );
    const result = fc.record({ BizCode: code, SubCode: code, Passed: code }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(
        fc.record({ Code: fc.oneof({ weight: 4, arbitrary: fc.constant('200') }, code), ResultObject: result }),
        async ({ Code, ResultObject }) => {
          standIn.replyBy(json({ Code, ResultObject }));
          const said = fieldsOf[check].map((field) => asText(Reflect.get(ResultObject, field))).join('/');
          const isReadable = asText(Code) === '200' && Object.hasOwn(readable[check], said);
          const found = await outcome(check);
          expect(found && Reflect.get(found.answer, 'match')).toBe(isReadable ? readable[check][said] : undefined);
        },
      ),
      { numRuns: 250 },
    );
  });

  test('takes no part of an answer, and no answer in another encoding, for one', async () => {
    const whole = JSON.stringify(matching[check]);
    for (let length = 0; length < whole.length; length += 7) {
      standIn.replyBy(text(whole.slice(0, length), 200, { 'content-type': 'application/json' }));
      expect(await failure(ask(provider, check))).toMatchObject({ code: 'UPSTREAM_ERROR' });
    }
    const types: Record<string, string>[] = [
      { 'content-type': 'text/html' },
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    ];
    for (const headers of types) {
      standIn.replyBy(text(whole, 200, headers));
      expect(await failure(ask(provider, check))).toMatchObject({ code: 'UPSTREAM_ERROR' });
    }
  });
});

test('MOBILE_ATTRIBUTION takes no JSON whatever for an answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.jsonValue(),
        fc.jsonValue().map((Data) => ({ Code: 'OK', Data })),
      ),
      async (body) => {
        standIn.replyBy(json(body));
        expect(await outcome('MOBILE_ATTRIBUTION')).toBeUndefined();
      },
    ),
    { numRuns: 100 },
  );
});
