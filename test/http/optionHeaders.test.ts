import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readOptionHeaders } from '../../src/http/optionHeaders.js';

/** Visible ASCII, as keys have it. */
const key = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 255,
});
const quoted = (text: string) => `"${text.replaceAll(/["\\]/g, (character) => `\\${character}`)}"`;

test('a key is read as it was written, in quotes or, where it does not begin with one, without', () => {
  fc.assert(
    fc.property(key, (text) => {
      expect(readOptionHeaders({ 'idempotency-key': quoted(text) }).idempotencyKey).toBe(text);
      if (!text.startsWith('"')) expect(readOptionHeaders({ 'idempotency-key': text }).idempotencyKey).toBe(text);
    }),
  );
});

test('whatever else comes is a key or is refused, without its value', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      try {
        const { idempotencyKey } = readOptionHeaders({ 'idempotency-key': text });
        expect(idempotencyKey).toMatch(/^[\x21-\x7e]{1,255}$/);
      } catch (error) {
        expect(error).toMatchObject({
          code: 'BAD_USER_INPUT',
          message: expect.stringContaining('Idempotency-Key must be'),
          fields: [{ path: 'Idempotency-Key' }],
        });
      }
    }),
  );
});
