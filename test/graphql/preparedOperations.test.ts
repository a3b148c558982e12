import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createPreparedOperations } from '../../src/graphql/preparedOperations.js';

const document = parse('{ checks { name } }');

test('documents are found by their text and the name of the operation', () => {
  const operations = createPreparedOperations();
  operations.remember('text', 'A', document);
  expect(operations.find('text', 'A')).toEqual({ document, operationName: 'A' });
  expect([
    operations.find('text', undefined),
    operations.find('text ', 'A'),
    operations.find('A\ntext', undefined),
  ]).toEqual([undefined, undefined, undefined]);
});

test('what was not asked for the longest is forgotten: beyond a thousand documents, and beyond 400,000 characters', () => {
  const operations = createPreparedOperations();
  for (let count = 0; count < 1_000; count += 1) operations.remember(`text ${count}`, undefined, document);
  expect(operations.find('text 0', undefined)).toBeDefined();
  operations.remember('one more', undefined, document);
  expect([operations.find('text 1', undefined), operations.find('text 0', undefined) !== undefined]).toEqual([
    undefined,
    true,
  ]);
  operations.remember('x'.repeat(399_990), undefined, document);
  expect(operations.find('text 500', undefined)).toBeUndefined();
});
