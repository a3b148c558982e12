import { describe, expect, test } from '@jest/globals';
import { checks } from '../../src/checks/index.js';
import { decodeResponse, encodeResponse } from '../../src/rest-contract/index.js';
import { checkOfType, sampleOf, unreadable } from './reading.js';

const everyExample = checks.flatMap((check) =>
  check.examples.map(({ note, input, answer }) => ({ check, input, answer, title: `${check.type}: ${note}` })),
);

describe('encodeResponse and decodeResponse', () => {
  test.each(everyExample)('are inverse for $title', ({ check, answer }) => {
    const overTheWire: unknown = JSON.parse(JSON.stringify(encodeResponse(check, answer)));
    expect(decodeResponse(check, overTheWire)).toEqual(answer);
  });

  test.each(everyExample)('write the result of $title as they write its answer', ({ check, input, answer }) => {
    const result = { ...check.present(answer, input), id: '1', message: answer.message, success: true, warnings: [] };
    expect(encodeResponse(check, result)).toEqual(encodeResponse(check, answer));
  });
});

describe('encodeResponse', () => {
  test.each([
    ['two-factor', 0, { success: true, consistent: true, checkResult: '1', message: 'Identity information matches' }],
    [
      'two-factor',
      1,
      { success: true, consistent: false, checkResult: '-1', message: 'Identity information does not match' },
    ],
    ['two-factor', 3, { success: true, consistent: null, message: 'Unable to verify: no records found' }],
    [
      'attribution',
      0,
      { success: true, carrier: '中国移动', province: '北京', city: '北京', message: 'Attribution found' },
    ],
    ['location-verify', 0, { success: true, distance: '≤3km', message: 'Distance found' }],
    ['location-query', 0, { success: true, city: '北京', message: 'City found' }],
    ['anti-fraud', 0, { success: true, riskLevel: 0, riskType: 0, message: 'No risk found' }],
    ['anti-fraud', 7, { success: true, riskLevel: 3, riskType: 15, message: 'Risk found' }],
    ['police', 1, { success: true, blacklisted: true, message: 'On the blacklist' }],
    ['police', 2, { success: true, blacklisted: null, message: 'Unable to verify: no records found' }],
  ])('of %s, example %i, has the exact body', (type, index, body) => {
    const check = checkOfType(type);
    const example = check.examples[index];
    expect(JSON.stringify(example && encodeResponse(check, example.answer))).toBe(JSON.stringify(body));
  });
});

describe('decodeResponse', () => {
  test.each(checks)('of $type refuses what is no object', (check) => {
    for (const body of [undefined, null, true, 'MATCH', 1, [], [{ success: true }]])
      expect(unreadable(check, body)).toContain('no JSON object');
  });

  test.each(checks)('of $type refuses an answer without success', (check) => {
    const body = { ...encodeResponse(check, sampleOf(check).answer) };
    for (const success of [undefined, null, 'true', 1, 0, {}])
      expect(unreadable(check, { ...body, success })).toContain('success');
  });

  test.each(checks)('of $type takes success: false as a failure of the provider, without its text', (check) => {
    const body = {
      ...encodeResponse(check, sampleOf(check).answer),
      success: false,
      message: '李明 110101199003076515',
    };
    expect(unreadable(check, body)).toBe('The provider reports that it could not process the request.');
  });

  test.each(checks)('of $type refuses an answer without a message', (check) => {
    const body = { ...encodeResponse(check, sampleOf(check).answer) };
    for (const message of [undefined, null, 1, ['text']])
      expect(unreadable(check, { ...body, message })).toContain('message');
  });

  test.each(checks)('of $type refuses an answer that holds nothing beside success and message', (check) => {
    expect(unreadable(check, { success: true, message: 'ok' })).toContain('cannot be read');
  });

  test('cuts a message that is longer than 500 characters, and not through a character', () => {
    const check = checkOfType('location-query');
    const read = (message: string) => decodeResponse(check, { success: true, city: '北京', message }).message;
    expect(read('好'.repeat(500))).toBe('好'.repeat(500));
    expect(read('好'.repeat(501))).toBe(`${'好'.repeat(499)}…`);
    expect(read(`${'好'.repeat(498)}\u{20087}${'好'.repeat(10)}`)).toBe(`${'好'.repeat(498)}…`);
  });
});
