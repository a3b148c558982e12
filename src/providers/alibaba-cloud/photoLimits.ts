import { readPhoto } from '../../checks/subject/photo.js';
import { refusedInput } from '../response/refusedInput.js';

/** SEEN in the vendor's documentation: smaller than 1 MB, 640×480 to 1920×1080, upright or lying. */
const limits = { bytes: 1_048_576, least: { long: 640, short: 480 }, most: { long: 1_920, short: 1_080 } } as const;

/** @throws KycError BAD_USER_INPUT where the vendor would refuse the photo */
export function requireSuitablePhoto(img: string): void {
  const photo = readPhoto(img);
  if (!photo.ok) throw refusedInput('img cannot be read as a JPEG or PNG.', ['img'], 'photo');
  if (Buffer.byteLength(img, 'base64') >= limits.bytes)
    throw refusedInput('img must be smaller than 1 MB once decoded for this provider.', ['img'], 'photoBytes');
  const long = Math.max(photo.width, photo.height);
  const short = Math.min(photo.width, photo.height);
  const isLargeEnough = long >= limits.least.long && short >= limits.least.short;
  const isSmallEnough = long <= limits.most.long && short <= limits.most.short;
  if (!isLargeEnough || !isSmallEnough)
    throw refusedInput(
      'img must have 640×480 to 1920×1080 pixels for this provider, upright or lying.',
      ['img'],
      'photoPixels',
    );
}
