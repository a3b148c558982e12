import { describe, expect, test } from '@jest/globals';
import { json } from '../kyc-china/standIn.js';
import { ask, failure, openForFile } from './asking.js';
import { attributeData, dytnsapi } from './payloads.js';

const { standIn, provider } = await openForFile();

async function answerTo(payload: unknown) {
  standIn.replyBy(json(payload));
  return ask(provider, 'MOBILE_ATTRIBUTION');
}

const message = 'Attribution found';
const nothing = { answer: { carrier: null, province: null, city: null, message: 'No data for this number' }, billed: false };

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
    expect(await answerTo(dytnsapi({ ...attributeData, ...data }))).toMatchObject({ answer: { carrier, city: 'hangzhou' }, billed: true });
  });

  test.each([
    ['China Mobile', '中国移动'], ['CHINA MOBILE', '中国移动'], ['CMCC', '中国移动'], ['移动', '中国移动'], ['中国移动', '中国移动'],
    ['China Unicom', '中国联通'], ['CUCC', '中国联通'], ['联通', '中国联通'], ['中国联通', '中国联通'],
    ['China Telecom', '中国电信'], ['CTCC', '中国电信'], ['电信', '中国电信'], ['中国电信', '中国电信'],
    ['China Broadnet', '中国广电'], ['CBN', '中国广电'], ['广电', '中国广电'], ['中国广电', '中国广电'],
    ['Snail Mobile', 'Snail Mobile'],
  ])('knows %s as %s', async (Carrier, carrier) => {
    expect(await answerTo(dytnsapi({ ...attributeData, Carrier }))).toMatchObject({ answer: { carrier } });
  });

  test('is known in part', async () => {
    expect(await answerTo(dytnsapi({ ...attributeData, Province: '广东', City: '' }))).toMatchObject({ answer: { province: '广东', city: null }, billed: true });
    expect(await answerTo(dytnsapi({ City: '广州' }))).toEqual({ answer: { carrier: null, province: null, city: '广州', message }, billed: true });
  });

  test.each([
    ['only empty texts', dytnsapi({ BasicCarrier: '', Carrier: '', Province: '', City: '' })],
    ['only nulls', dytnsapi({ BasicCarrier: null, Carrier: null, Province: null, City: null })],
    ['PhoneNumberNotfound', dytnsapi(null, 'PhoneNumberNotfound')],
  ])('is no record, not billed, by %s', async (_title, payload) => {
    expect(await answerTo(payload)).toEqual(nothing);
  });

  test.each([
    ['InvalidParameter', 'BAD_USER_INPUT', 'no'],
    ['RequestFrequencyLimit', 'UPSTREAM_RATE_LIMITED', 'no'],
    ['isp.UNKNOWN', 'UPSTREAM_ERROR', 'no'],
    ['SomethingElse', 'UPSTREAM_ERROR', 'unknown'],
    [412, 'UPSTREAM_ERROR', 'no'],
  ])('Code %s is %s, billed: %s', async (Code, code, billed) => {
    expect(await failure(answerTo(dytnsapi(attributeData, Code)))).toMatchObject({ code, billed });
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
