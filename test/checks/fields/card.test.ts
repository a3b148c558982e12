import { describe, expect, test } from '@jest/globals';
import { samplePhoto } from '../../../src/checks/samples.js';
import { endOfImage, gif, jpeg, jpegHead, png, pngHead } from '../subject/images.js';
import { accepted, refused } from '../validating.js';

describe('frDate and toDate', () => {
  test('exist: 20250229 is refused, 20240229 is fine', () => {
    expect(refused('IDENTITY_FOUR_FACTOR', { frDate: '20250229' })).toEqual(['frDate date']);
    expect(refused('IDENTITY_FOUR_FACTOR', { toDate: '20250229' })).toEqual(['toDate date']);
    expect(accepted('IDENTITY_FOUR_FACTOR', { frDate: '20240229', toDate: '20440229' })).toMatchObject({
      frDate: '20240229',
      toDate: '20440229',
    });
  });

  test.each(['20200315', '20200314', '19990101'])('the end must lie after the start: %s does not', (toDate) => {
    expect(refused('IDENTITY_FOUR_FACTOR', { frDate: '20200315', toDate })).toEqual(['toDate dateOrder']);
  });

  test('长期 is an expiry, in traditional characters too, and no issue date', () => {
    for (const toDate of ['长期', ' 長期'])
      expect(accepted('IDENTITY_FOUR_FACTOR', { toDate })).toMatchObject({ toDate: '长期' });
    expect(refused('IDENTITY_FOUR_FACTOR', { frDate: '长期' })).toEqual(['frDate date']);
  });

  test.each(['2020.03.15', '2020-03-15', '2020/3/15', '２０２０．０３．１５', '2020年3月15日'])(
    '"%s", as cards and forms write it, reaches the provider as 20200315',
    (frDate) => {
      expect(
        accepted('IDENTITY_FOUR_FACTOR', { frDate, toDate: frDate.replace(/^(?:2020|２０２０)/, '2040') }),
      ).toMatchObject({ frDate: '20200315', toDate: '20400315' });
    },
  );

  test('a period that fits no age is accepted', () => {
    expect(accepted('IDENTITY_FOUR_FACTOR', { frDate: '20200315', toDate: '20270101' })).toMatchObject({
      toDate: '20270101',
    });
  });
});

describe('img', () => {
  const base64 = (bytes: Buffer) => bytes.toString('base64');

  test('reaches the provider without a data: prefix', () => {
    expect(accepted('IDENTITY_IMAGE', { img: `data:image/png;base64,${samplePhoto}` })).toMatchObject({
      img: samplePhoto,
    });
  });

  test('that is small is accepted', () => {
    expect(accepted('IDENTITY_IMAGE', { img: base64(jpeg(1, 1)) })).toMatchObject({ img: base64(jpeg(1, 1)) });
  });

  test.each([
    ['a GIF', base64(gif), 'format'],
    ['a GIF that is called a PNG', `data:image/png;base64,${base64(gif)}`, 'format'],
    ['no base64', '<photo>', 'base64'],
    ['empty', '', 'base64'],
    ['cut off', base64(png(300, 400).subarray(0, 20)), 'dimensions'],
    ['a PNG that ends after its header', base64(pngHead(300, 400)), 'incomplete'],
    ['a JPEG that ends after its frame header', base64(Buffer.concat([jpegHead(300, 400), endOfImage])), 'incomplete'],
    ['a JPEG without an end', base64(jpeg(300, 400).subarray(0, -2)), 'incomplete'],
    ['base64 that lost its plus signs', `${samplePhoto.slice(0, 40)}    ${samplePhoto.slice(44)}`, 'base64'],
    ['above 5 MB', base64(Buffer.concat([png(300, 400), Buffer.alloc(5 * 1024 * 1024)])), 'tooLarge'],
  ])('that is %s is refused, for this one reason', (_what, img, rule) => {
    expect(refused('IDENTITY_IMAGE', { img })).toEqual([`img ${rule}`]);
  });
});
