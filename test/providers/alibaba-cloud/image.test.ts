import { describe, expect, test } from '@jest/globals';
import { samplePhoto } from '../../../src/checks/samples.js';
import { json } from '../kyc-china/standIn.js';
import { ask, failure, inputs, openForFile } from './asking.js';
import { matching } from './payloads.js';
import { pngOf } from './photos.js';

const { standIn, provider } = await openForFile();
standIn.replyBy(json(matching.IDENTITY_IMAGE));

const askWith = (img: string) => ask(provider, 'IDENTITY_IMAGE', { input: { ...inputs.IDENTITY_IMAGE, img } });

describe('a photo', () => {
  test.each([
    [640, 480],
    [480, 640],
    [1920, 1080],
    [1080, 1920],
    [1080, 1080],
    [640, 640],
  ])('of %i×%i is sent', async (width, height) => {
    expect(await askWith(pngOf(width, height))).toMatchObject({ answer: { match: 'MATCH' } });
  });

  test('of one byte less than 1 MB is sent', async () => {
    const img = pngOf(1280, 720, 1_048_575);
    expect(await askWith(img)).toMatchObject({ answer: { match: 'MATCH' } });
    expect(standIn.lastCall().fields.FaceContrastPicture).toBe(img);
  });

  test.each([
    ['too few pixels, lying', pngOf(639, 480), 'photoPixels'],
    ['too few pixels, upright', pngOf(479, 640), 'photoPixels'],
    ['too small a short side', pngOf(640, 479), 'photoPixels'],
    ['too long a side', pngOf(1921, 1080), 'photoPixels'],
    ['too large a short side', pngOf(1920, 1081), 'photoPixels'],
    ['the least recommended size elsewhere', samplePhoto, 'photoPixels'],
    ['1 MB', pngOf(1280, 720, 1_048_576), 'photoBytes'],
    ['2 MB', pngOf(1280, 720, 2_097_152), 'photoBytes'],
    ['more than any provider takes', pngOf(1280, 720, 6_000_000), 'photo'],
    ['no image', Buffer.from('no image').toString('base64'), 'photo'],
    ['no base64', '!', 'photo'],
  ])('of %s is refused and not sent', async (_title, img, rule) => {
    const before = standIn.calls.length;
    const error = await failure(askWith(img));
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', billed: 'no', fields: [{ path: 'img', rule }] });
    expect(error.message).not.toContain(img);
    expect(standIn.calls.length).toBe(before);
  });
});
