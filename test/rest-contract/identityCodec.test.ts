import { describe, expect, test } from '@jest/globals';
import { checksOf } from '../../src/checks/index.js';
import { read, refused } from './reading.js';

const types = checksOf('identity').map(({ type }) => type);

describe.each(types)('an answer to %s', (type) => {
  test.each([
    [{ consistent: true }, 'MATCH', null],
    [{ consistent: false }, 'MISMATCH', null],
    [{ consistent: null }, 'NO_RECORD', null],
    [{ consistent: true, checkResult: '1' }, 'MATCH', '1'],
    [{ consistent: false, checkResult: '-1' }, 'MISMATCH', '-1'],
    [{ consistent: true, checkResult: 1 }, 'MATCH', '1'],
    [{ consistent: false, checkResult: -1 }, 'MISMATCH', '-1'],
    [{ consistent: true, checkResult: null }, 'MATCH', null],
    [{ consistent: false, checkResult: '' }, 'MISMATCH', null],
    [{ checkResult: '1' }, 'MATCH', '1'],
    [{ checkResult: -1 }, 'MISMATCH', '-1'],
    [{ result: 'match' }, 'MATCH', null],
    [{ result: 'No Match' }, 'MISMATCH', null],
    [{ result: ' NOT FOUND ' }, 'NO_RECORD', null],
    [{ result: 'match', consistent: true, checkResult: '1' }, 'MATCH', '1'],
    [{ result: null, consistent: false }, 'MISMATCH', null],
    [{ consistent: null, checkResult: '0' }, 'NO_RECORD', '0'],
    [{ result: 'not found', checkResult: 2 }, 'NO_RECORD', '2'],
  ])('%j is %s', (fields, match, checkResult) => {
    expect(read(type, fields)).toEqual({ match, checkResult, message: 'ok' });
  });

  test.each([
    [{ consistent: true, checkResult: '-1' }],
    [{ consistent: false, checkResult: '1' }],
    [{ consistent: null, checkResult: '1' }],
    [{ consistent: null, checkResult: '-1' }],
    [{ consistent: true, result: 'no match' }],
    [{ consistent: null, result: 'match' }],
    [{ checkResult: '1', result: 'not found' }],
    [{ consistent: true, checkResult: '1', result: 'no match' }],
  ])('%j contradicts itself', (fields) => {
    expect(refused(type, fields)).toContain('contradict');
  });

  test.each([
    [{ consistent: true, checkResult: '0' }],
    [{ consistent: false, checkResult: 2 }],
    [{ result: 'match', checkResult: '01' }],
    [{ checkResult: '0' }],
    [{ checkResult: '1 ' }],
    [{ checkResult: true }],
    [{ checkResult: ['1'] }],
    [{ consistent: 'true' }],
    [{ consistent: 1 }],
    [{ consistent: {} }],
    [{ result: 'matched' }],
    [{ result: 'matches' }],
    [{ result: '' }],
    [{ result: true }],
    [{ result: null }],
    [{ checkResult: null }],
    [{ Consistent: true }],
  ])('%j cannot be read', (fields) => {
    expect(refused(type, fields)).toContain('cannot be read');
  });
});
