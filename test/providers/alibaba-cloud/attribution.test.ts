import { describe, expect, test } from '@jest/globals';
import { json } from '../kyc-china/standIn.js';
import { ask, failure, openForFile } from './asking.js';
import { attributeData, dytnsapi } from './payloads.js';

const { standIn, provider } = await openForFile();

async function answerTo(payload: unknown, status = 200) {
  standIn.replyBy(json(payload, status));
  return ask(provider, 'MOBILE_ATTRIBUTION');
}

const message = 'Attribution found';
const nothing = {
  answer: { carrier: null, province: null, city: null, message: 'No data for this number' },
  billed: false,
};

describe('the attribution of a number', () => {
  test('is carrier, province and city', async () => {
    const found = { answer: { carrier: '中国移动', province: 'zhejiang', city: 'hangzhou', message }, billed: true };
    expect(await answerTo(dytnsapi(attributeData))).toEqual(found);
    expect(await answerTo(dytnsapi(attributeData, '200'))).toEqual(found);
    expect(await answerTo(dytnsapi(attributeData, 200))).toEqual(found);
  });

  test.each([
    ['the carrier after porting', { Carrier: 'China Unicom', IsNumberPortability: true }, '中国联通'],
    ['the virtual operator', { Carrier: '阿里通信' }, '阿里通信'],
    ['the basic carrier, where there is no other', { Carrier: '' }, '中国移动'],
    ['the basic carrier, where the other is null', { Carrier: null }, '中国移动'],
    ['the basic carrier, where the other is blank', { Carrier: ' ' }, '中国移动'],
    ['the basic carrier, where the other is left out', { Carrier: undefined }, '中国移动'],
    ['null where neither is known', { Carrier: '', BasicCarrier: '' }, null],
  ])('names %s', async (_title, data, carrier) => {
    expect(await answerTo(dytnsapi({ ...attributeData, ...data }))).toMatchObject({
      answer: { carrier, city: 'hangzhou' },
      billed: true,
    });
  });

  test.each([
    ['China Mobile', '中国移动'],
    ['CHINA MOBILE', '中国移动'],
    ['CMCC', '中国移动'],
    ['移动', '中国移动'],
    ['中国移动', '中国移动'],
    ['China Unicom', '中国联通'],
    ['CUCC', '中国联通'],
    ['联通', '中国联通'],
    ['中国联通', '中国联通'],
    ['China Telecom', '中国电信'],
    ['CTCC', '中国电信'],
    ['电信', '中国电信'],
    ['中国电信', '中国电信'],
    ['China Broadnet', '中国广电'],
    ['CBN', '中国广电'],
    ['CBCC', '中国广电'],
    ['广电', '中国广电'],
    ['中国广电', '中国广电'],
    ['Snail Mobile', 'Snail Mobile'],
  ])('knows %s as %s', async (Carrier, carrier) => {
    expect(await answerTo(dytnsapi({ ...attributeData, Carrier }))).toMatchObject({ answer: { carrier } });
  });

  test('is known in part', async () => {
    expect(await answerTo(dytnsapi({ ...attributeData, Province: '广东', City: '' }))).toMatchObject({
      answer: { province: '广东', city: null },
      billed: true,
    });
    expect(await answerTo(dytnsapi({ City: '广州' }))).toEqual({
      answer: { carrier: null, province: null, city: '广州', message },
      billed: true,
    });
  });

  test.each([
    ['only empty texts', dytnsapi({ BasicCarrier: '', Carrier: '', Province: '', City: '' })],
    ['only nulls', dytnsapi({ BasicCarrier: null, Carrier: null, Province: null, City: null })],
    ['PhoneNumberNotfound', dytnsapi(null, 'PhoneNumberNotfound')],
    ['PhoneNumberNotfound with HTTP 400', dytnsapi(null, 'PhoneNumberNotfound'), 400],
  ])('is no record, not billed, by %s', async (_title, payload, status = 200) => {
    expect(await answerTo(payload, status)).toEqual(nothing);
  });

  test.each([
    ['InvalidParameter', 400, 'BAD_USER_INPUT', undefined, /input as invalid/],
    ['MobileNumberIllegal', 400, 'BAD_USER_INPUT', [{ path: 'mobile' }], /mobile number/],
    ['MobileNumberTypeNotMatch', 400, 'BAD_USER_INPUT', [{ path: 'mobile' }], /mobile number/],
    ['EncyrptTypeIllegal', 400, 'UPSTREAM_ERROR', undefined, /Mask/],
    ['AuthCodeNotExist', 400, 'UPSTREAM_ERROR', undefined, /does not know the authorization code/],
    ['AuthCodeIllegal', 400, 'UPSTREAM_ERROR', undefined, /does not take the authorization code/],
    ['AuthCodeAndApiNotMatch', 400, 'UPSTREAM_ERROR', undefined, /another operation/],
    ['BIZ_NOT_OPEN_ERROR', 400, 'UPSTREAM_ERROR', undefined, /not activated/],
    ['RequestFrequencyLimit', 400, 'UPSTREAM_RATE_LIMITED', undefined, /too often/],
    ['OperatorLimit', 400, 'UPSTREAM_RATE_LIMITED', undefined, /carrier prohibits/],
    ['isp.UNKNOWN', 400, 'UPSTREAM_ERROR', undefined, /carrier behind the provider/],
    ['InternalError', 500, 'UPSTREAM_ERROR', undefined, /internally/],
    ['RequestTimeout', 500, 'UPSTREAM_ERROR', undefined, /no answer from its supplier/],
    ['RequestSupplierError', 500, 'UPSTREAM_ERROR', undefined, /supplier behind/],
    [412, 400, 'UPSTREAM_ERROR', undefined, /arrears/],
  ])('Code %s, with HTTP %d or 200, is %s and not billed', async (Code, status, code, fields, message) => {
    for (const given of [status, 200]) {
      // Whatever stands beside it.
      for (const data of [null, attributeData]) {
        const error = await failure(answerTo(dytnsapi(data, Code), given));
        expect(error).toMatchObject({
          code,
          billed: 'no',
          fields,
          message: expect.stringMatching(message),
          isAboutSubject: code === 'UPSTREAM_RATE_LIMITED',
          retryAfterMs: undefined,
        });
      }
    }
  });

  test.each([
    [200, 'unknown'],
    [400, 'no'],
    [500, 'unknown'],
    [502, 'unknown'],
  ])('an unknown code with HTTP %d is UPSTREAM_ERROR, billed: %s', async (status, billed) => {
    expect(await failure(answerTo(dytnsapi(attributeData, 'SomethingElse'), status))).toMatchObject({
      code: 'UPSTREAM_ERROR',
      billed,
    });
  });

  test.each([
    ['Throttling.User', 400, 'UPSTREAM_RATE_LIMITED', 'no'],
    ['SignatureDoesNotMatch', 400, 'UPSTREAM_ERROR', 'no'],
    ['ServiceUnavailable', 503, 'UPSTREAM_ERROR', 'unknown'],
  ])("%s with HTTP %d is still the gateway's: %s, billed: %s", async (Code, status, code, billed) => {
    expect(await failure(answerTo(dytnsapi(null, Code), status))).toMatchObject({ code, billed });
  });

  test.each([201, 401, 404, 429, 502, 503])('a number that is not found is none with HTTP %d', async (status) => {
    expect(await failure(answerTo(dytnsapi(null, 'PhoneNumberNotfound'), status))).toBeInstanceOf(Error);
  });

  test.each([400, 500])('a good answer with HTTP %d is none', async (status) => {
    expect(await failure(answerTo(dytnsapi(attributeData), status))).toMatchObject({ code: 'UPSTREAM_ERROR' });
  });

  test.each([
    ['no Data', dytnsapi(null)],
    ['Data of another kind', { ...dytnsapi(null), Data: 'China Mobile' }],
    ['Data without any field', dytnsapi({})],
    ['a carrier that is no text', dytnsapi({ ...attributeData, Carrier: 1 })],
    ['a city that is no text', dytnsapi({ ...attributeData, City: ['hangzhou'] })],
    ['no Code', { ...dytnsapi(attributeData), Code: undefined }],
    ['no object', [dytnsapi(attributeData)]],
  ])('is unreadable with %s', async (_title, payload) => {
    expect(await failure(answerTo(payload))).toMatchObject({ code: 'UPSTREAM_ERROR', billed: 'unknown' });
  });

  test('is cut where a text is longer than any honest one', async () => {
    const { answer } = await answerTo(dytnsapi({ ...attributeData, Carrier: 'x'.repeat(100_000) }));
    expect(JSON.stringify(answer).length).toBeLessThan(1_000);
  });
});
