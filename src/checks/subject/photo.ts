import type { Dimensions } from './dimensions.js';
import { measureJpeg, readJpeg } from './jpeg.js';
import { measurePng, readPng } from './png.js';

/** What a face photo must not exceed once decoded: 5 MB, the vendor's own limit. */
export const maxPhotoBytes = 5 * 1024 * 1024;
/** Below this the vendors recommend another photo. */
export const recommendedPhoto = { width: 300, height: 400 } as const;

export type PhotoFlaw = 'base64' | 'tooLarge' | 'format' | 'dimensions' | 'incomplete';
export type PhotoReading =
  | ({ readonly ok: true; readonly format: 'JPEG' | 'PNG' } & Dimensions)
  | { readonly ok: false; readonly flaw: PhotoFlaw };

/**
 * The bare base64: a data: prefix and line breaks taken off. Blanks inside stay, and are refused: a form that loses its plus
 * signs leaves them, and without them the bytes would be others.
 */
export function foldPhoto(text: string): string {
  return text
    .replace(/^\s*data:[^,]{0,100};base64,/i, '')
    .trim()
    .replace(/[\r\n]+/g, '');
}

/** Reads format and dimensions from the bytes themselves, whatever anyone calls the file, and looks whether it is whole. */
export function readPhoto(base64: string): PhotoReading {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  if (!isBase64(base64, padding)) return { ok: false, flaw: 'base64' };
  if ((base64.length / 4) * 3 - padding > maxPhotoBytes) return { ok: false, flaw: 'tooLarge' };

  const bytes = Buffer.from(base64, 'base64');
  const format = formatOf(bytes);
  if (!format) return { ok: false, flaw: 'format' };
  const size = measures[format](bytes);
  if (!size || size.width === 0 || size.height === 0) return { ok: false, flaw: 'dimensions' };
  return readers[format](bytes) ? { ok: true, format, ...size } : { ok: false, flaw: 'incomplete' };
}

/** The dimensions of a photo that was read before, without reading all of it again. */
export function measurePhoto(base64: string): Dimensions | undefined {
  const bytes = Buffer.from(base64, 'base64');
  const format = formatOf(bytes);
  return format && measures[format](bytes);
}

const measures = { PNG: measurePng, JPEG: measureJpeg } as const;
const readers = { PNG: readPng, JPEG: readJpeg } as const;
const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function formatOf(bytes: Buffer): 'JPEG' | 'PNG' | undefined {
  if (bytes.subarray(0, 8).equals(pngSignature)) return 'PNG';
  return bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff ? 'JPEG' : undefined;
}

/** Looks for one wrong character, since matching megabytes as a whole overflows the stack of the pattern engine. */
function isBase64(text: string, padding: number): boolean {
  const firstPadding = text.indexOf('=');
  const isPaddedAtTheEnd = firstPadding === -1 || firstPadding === text.length - padding;
  return text.length > 0 && text.length % 4 === 0 && isPaddedAtTheEnd && !/[^A-Za-z0-9+/=]/.test(text);
}
