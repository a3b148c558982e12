/** What a face photo must not exceed once decoded: 5 MB, the vendor's own limit. */
export const maxPhotoBytes = 5 * 1024 * 1024;
/** Below this the vendors recommend another photo. */
export const recommendedPhoto = { width: 300, height: 400 } as const;

export type PhotoFlaw = 'base64' | 'tooLarge' | 'format' | 'dimensions';
export type PhotoReading =
  | { readonly ok: true; readonly format: 'JPEG' | 'PNG'; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly flaw: PhotoFlaw };

/** The bare base64: a data: prefix and line breaks taken off. */
export function foldPhoto(text: string): string {
  return text.replace(/^\s*data:[^,]{0,100};base64,/i, '').replace(/\s+/g, '');
}

/** Reads format and dimensions from the bytes themselves, whatever anyone calls the file. */
export function readPhoto(base64: string): PhotoReading {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  if (!isBase64(base64, padding)) return { ok: false, flaw: 'base64' };
  if ((base64.length / 4) * 3 - padding > maxPhotoBytes) return { ok: false, flaw: 'tooLarge' };

  const bytes = Buffer.from(base64, 'base64');
  const isPng = bytes.subarray(0, 8).equals(pngSignature);
  const isJpeg = bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff;
  if (!isPng && !isJpeg) return { ok: false, flaw: 'format' };

  const size = isPng ? pngDimensions(bytes) : jpegDimensions(bytes);
  if (!size || size.width === 0 || size.height === 0) return { ok: false, flaw: 'dimensions' };
  return { ok: true, format: isPng ? 'PNG' : 'JPEG', ...size };
}

/** Looks for one wrong character, since matching megabytes as a whole overflows the stack of the pattern engine. */
function isBase64(text: string, padding: number): boolean {
  const firstPadding = text.indexOf('=');
  const isPaddedAtTheEnd = firstPadding === -1 || firstPadding === text.length - padding;
  return text.length > 0 && text.length % 4 === 0 && isPaddedAtTheEnd && !/[^A-Za-z0-9+/=]/.test(text);
}

interface Dimensions {
  readonly width: number;
  readonly height: number;
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** PNG (ISO/IEC 15948): the IHDR chunk comes first. */
function pngDimensions(bytes: Buffer): Dimensions | undefined {
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** JPEG (ISO/IEC 10918-1): segments are walked up to the first frame header, SOF0 to SOF15. */
function jpegDimensions(bytes: Buffer): Dimensions | undefined {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrameHeader = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrameHeader) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    const hasNoLength = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at += hasNoLength ? 2 : 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
