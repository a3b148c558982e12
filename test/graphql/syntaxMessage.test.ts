import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLError, parse } from 'graphql';
import { syntaxMessage } from '../../src/graphql/syntaxMessage.js';

function messageOf(document: string): string | undefined {
  try {
    parse(document);
    return undefined;
  } catch (error) {
    return error instanceof GraphQLError ? syntaxMessage(error.message) : undefined;
  }
}

test.each([
  ['{ checks { name }', 'Expected Name, found <EOF>.'],
  ['{ checks(a "13912345678") }', 'Expected ":", found String.'],
  ['{ checks("13912345678") }', 'Expected Name, found String.'],
  ['{ checks(13912345678: 1) }', 'Expected Name, found Int.'],
  ['{ checks(a: }', 'Unexpected "}".'],
  ['canary { a }', 'Unexpected Name.'],
  ['fragment canary { a }', 'Expected "on", found "{".'],
  ['{ a(b: ...) }', 'Unexpected "...".'],
  ['{ a(b: """canary""" c) }', 'Expected ":", found ")".'],
  ['query ($a: [Int = $canary) { a }', 'Expected "]", found "=".'],
  ['query ($a: Int = $canary) { a }', 'a default value holds a variable.'],
  ['{ a(b: "canary', 'a string has no closing quote on its line.'],
  ['{ a(b: "\\canary") }', 'a string holds a backslash that escapes nothing.'],
  ['{ a(b: 01391) }', 'a number is not written as GraphQL has them.'],
  ['{ a(b: 李明) }', 'a character may not stand outside of quotes; strings stand in double quotes.'],
  ["{ a(b: 'canary') }", 'a character may not stand outside of quotes; strings stand in double quotes.'],
])('%s', (document, said) => {
  expect(messageOf(document)).toBe(`The document is not valid GraphQL: ${said}`);
});

test('no message holds anything of the document but its punctuation', () => {
  const mark = fc.constantFrom(
    'canary',
    '"canary"',
    '13912345678',
    '李明',
    '"李明"',
    '$canary',
    '@canary',
    '"""canary"""',
    '#canary\n',
    '"canary',
    '1.5canary',
    '\\u{canary}',
  );
  const token = fc.oneof(
    mark,
    fc.constantFrom(
      '{',
      '}',
      '(',
      ')',
      ':',
      '=',
      '[',
      ']',
      '!',
      '|',
      '&',
      '...',
      'query',
      'fragment',
      'on',
      'mutation',
      'subscription',
      'input',
      'extend',
    ),
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
      expect(messageOf(tokens.join(' ')) ?? '').not.toMatch(/canary|1391|李|明/);
    }),
    { numRuns: 500 },
  );
});
