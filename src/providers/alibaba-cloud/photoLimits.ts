import { readPhoto } from '../../checks/subject/photo.js';
import { type BrokenRule, KycError } from '../../errors.js';

/** SEEN in the vendor's documentation: smaller than 1 MB, 640×480 to 1920×1080, upright or lying. */
const limits = { bytes: 1_048_576, least: { long: 640, short: 480 }, most: { long: 1_920, short: 1_080 } } as const;

/** @throws KycError BAD_USER_INPUT where the vendor would refuse the photo */
export function requireSuitablePhoto(img: string): void {
  const photo = readPhoto(img);
  if (!photo.ok) throw refused('photo', 'img cannot be read as a JPEG or PNG.');
  if (Buffer.byteLength(img, 'base64') >= limits.bytes) throw refused('photoBytes', 'img must be smaller than 1 MB once decoded for this source.');
  const long = Math.max(photo.width, photo.height);
  const short = Math.min(photo.width, photo.height);
  const isLargeEnough = long >= limits.least.long && short >= limits.least.short;
  const isSmallEnough = long <= limits.most.long && short <= limits.most.short;
  if (!isLargeEnough || !isSmallEnough) throw refused('photoPixels', 'img must have 640×480 to 1920×1080 pixels for this source, upright or lying.');
}

function refused(rule: string, message: string): KycError {
  const field: BrokenRule = { path: 'img', rule, message };
  return new KycError('BAD_USER_INPUT', `The input is not valid: ${message}`, { fields: [field] });
}
