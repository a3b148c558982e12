import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRedact, redactSignature } from '../../../src/providers/http/redactCredentials.js';

const secret = 'c4n4ry/"s\\e+c\'r&e<t>=';
const redact = createRedact([secret, undefined, 'us']);

describe('a credential is taken out', () => {
  test.each<[string, string]>([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded in lower case', encodeURIComponent(secret).replace(/%../g, (byte) => byte.toLowerCase())],
    ['as a form has it', new URLSearchParams([['', secret]]).toString().slice(1)],
    ['escaped for JSON', JSON.stringify(secret).slice(1, -1)],
    ['escaped for JSON with slashes', JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/')],
    [
      'escaped for HTML',
      secret
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;'),
    ],
    ['in hexadecimal digits', Buffer.from(secret).toString('hex')],
  ])('%s', (_form, text) => {
    expect(redact(`before ${text} after ${text}.`)).toBe('before … after ….');
  });

  test('in base64, wherever in a longer text it begins', () => {
    for (const before of ['', 'x', 'xy', 'xyz']) {
      for (const encoding of ['base64', 'base64url'] as const) {
        const clean = redact(Buffer.from(`${before}${secret}:more`).toString(encoding));
        expect(clean).toContain('…');
        expect(Buffer.from(clean.replace('…', ''), 'base64').toString()).not.toContain('c4n4ry');
      }
    }
  });

  test('whatever it is, and whatever stands around it', () => {
    const visible = fc.string({
      unit: fc.constantFrom(...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))),
      minLength: 6,
      maxLength: 60,
    });
    fc.assert(
      fc.property(visible, fc.string(), fc.string(), (credential, before, after) => {
        expect(createRedact([credential])(before + credential + after)).not.toContain(credential);
      }),
    );
  });
});

test('one that is shorter than six characters stands in too many words to be taken out', () => {
  expect(redact('us, but not thus')).toBe('us, but not thus');
});

test('the signature of a call is taken out of its answer', () => {
  const signature = 'a1b2'.repeat(16);
  const ofCall = redactSignature(
    redact,
    `TC3-HMAC-SHA256 Credential=x/2026-01-01/faceid/tc3_request, SignedHeaders=host, Signature=${signature}`,
  );
  expect(ofCall(`you sent ${signature} and ${secret}`)).toBe('you sent … and …');
});
