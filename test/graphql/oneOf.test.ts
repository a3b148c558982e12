import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { oneOfVariables } from '../../src/graphql/oneOf.js';

const schema = buildSchema(`
  type Query { must(x: One!): Int may(x: One): Int list(xs: [One!]!): Int loose(xs: [One]): Int wrapped(w: Wrapped!): Int nested(n: Nested!): Int defaulted(x: One! = { a: "1" }): Int }
  input One @oneOf { a: String b: [String!] inner: One }
  input Wrapped { one: One! ones: [One!] }
  input Nested @oneOf { one: One }
`);
const errorsOf = (document: string) =>
  validate(schema, parse(document), [...specifiedRules, oneOfVariables]).map(({ message }) => message);

describe('a variable that may be null is no member of a @oneOf input', () => {
  test.each([
    ['where the input must be given', '($v: String) { must(x: { a: $v }) }'],
    ['where it may be left out', '($v: String) { may(x: { a: $v }) }'],
    ['in a list', '($v: String) { list(xs: [{ a: "1" }, { a: $v }]) }'],
    ['in a list of entries that may be null', '($v: String) { loose(xs: [{ a: $v }]) }'],
    ['as the one value of a list', '($v: String) { list(xs: { a: $v }) }'],
    ['within another input', '($v: String) { wrapped(w: { one: { a: $v } }) }'],
    ['within a list of another input', '($v: String) { wrapped(w: { one: { a: "1" }, ones: [{ a: $v }] }) }'],
    ['of which it is a member itself', '($v: One) { nested(n: { one: $v }) }'],
    ['two levels down', '($v: String) { must(x: { inner: { a: $v } }) }'],
    ['as a list', '($v: [String!]) { must(x: { b: $v }) }'],
    ['with a default', '($v: String = "x") { must(x: { a: $v }) }'],
    ['where the argument has a default', '($v: String) { defaulted(x: { a: $v }) }'],
  ])('%s', (_where, operation) => {
    expect(errorsOf(`query ${operation}`)).toEqual([expect.stringMatching(/\$v.*non-?null/)]);
    const [head, body] = operation.split(') {', 2);
    expect(errorsOf(`query ${head}) { ...F } fragment F on Query {${body}`)).toEqual([
      expect.stringMatching(/\$v.*non-?null/),
    ]);
  });

  test.each([
    ['a variable that must be given', '($v: String!) { must(x: { a: $v }) }'],
    ['a whole input', '($v: One!) { must(x: $v) }'],
    ['an entry of a list', '($v: One!) { list(xs: [$v]) }'],
    ['an entry of a list that may be null', '($v: One) { loose(xs: [$v]) }'],
    ['an entry of the list that is a member', '($v: String!) { must(x: { b: [$v] }) }'],
    ['a member of an input of another kind', '($v: [One!]) { wrapped(w: { one: { a: "1" }, ones: $v }) }'],
  ])('but %s stays', (_what, operation) => {
    expect(errorsOf(`query ${operation}`)).toEqual([]);
  });
});
