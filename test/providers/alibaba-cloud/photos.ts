import { png } from '../../checks/subject/images.js';

/** What passes for a PNG of these dimensions, as base64: a header, and filler up to the given number of bytes. */
export function pngOf(width: number, height: number, bytes = 300): string {
  const header = png(width, height);
  return Buffer.concat([header, Buffer.alloc(bytes - header.length, 0x5a)]).toString('base64');
}
