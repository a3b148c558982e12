import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSigner, type SignedParts } from '../../../src/providers/tencent-cloud/signature.js';
import { canonicalRequestOf, parseAuthorization, signatureOf, utcDate } from './tc3.js';

/** The vendor's published example ("Signature v3"): a call of DescribeInstances, its Chinese escaped in the JSON. */
const published = {
  service: 'cvm',
  host: 'cvm.tencentcloudapi.com',
  contentType: 'application/json; charset=utf-8',
  body: String.raw`{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}`,
  timestamp: 1_551_113_065,
};

test.each([
  [
    'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
    'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
    '72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
  ],
  [
    'AKIDz8krbsJ5yKBZQpn74WFkmLPx3*******',
    'Gu5t9xGARNpq86cd98joQYCN3*******',
    '2230eefd229f582d8b1b891af7107b91597240707d778ab3738f756258d7652c',
  ],
])('the published example is signed as published, for %s', (secretId, secretKey, signature) => {
  expect(createSigner({ secretId, secretKey })(published)).toBe(
    `TC3-HMAC-SHA256 Credential=${secretId}/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=${signature}`,
  );
});

describe('the signature', () => {
  const secretKey = 'a-secret-key';
  const sign = createSigner({ secretId: 'AKID', secretKey });

  async function expected({ service, host, contentType, body, timestamp: seconds }: SignedParts) {
    const timestamp = String(seconds);
    const request = { method: 'POST', path: '/', headers: { host, 'content-type': contentType }, body };
    const canonicalRequest = await canonicalRequestOf(request, 'content-type;host');
    return signatureOf(canonicalRequest, { secretKey, date: utcDate(timestamp), service, timestamp });
  }

  test('is what an independent implementation computes, whatever is signed', async () => {
    const parts = fc.record({
      service: fc.constantFrom('faceid', 'cvm'),
      host: fc.domain(),
      contentType: fc.constant('application/json'),
      body: fc.string({ unit: 'binary', maxLength: 200 }).map((text) => JSON.stringify({ Name: `李明${text}` })),
      timestamp: fc.integer({ min: 1_000_000_000, max: 4_000_000_000 }),
    });
    await fc.assert(
      fc.asyncProperty(parts, async (one) => {
        const { signature, date, service } = parseAuthorization(sign(one)) ?? {};
        expect([signature, date, service]).toEqual([await expected(one), utcDate(String(one.timestamp)), one.service]);
      }),
    );
  });

  test('follows the UTC day, back and forth, although the key of a day is kept', async () => {
    const midnight = Date.UTC(2026, 0, 1) / 1_000;
    for (const timestamp of [midnight - 1, midnight, midnight + 86_399, midnight + 86_400, midnight - 1]) {
      const parts = { ...published, timestamp };
      expect(parseAuthorization(sign(parts))?.signature).toBe(await expected(parts));
    }
    expect(parseAuthorization(sign({ ...published, timestamp: midnight - 1 }))?.date).toBe('2025-12-31');
  });
});
