import { deflateSync } from 'node:zlib';

/** Whole images of a given size, as small as they can be: their image data is there, whatever it shows. */

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A chunk of a PNG: length, type, content, CRC-32. */
export function chunk(type: string, content: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  crc.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, crc]);
}

/** Bit by bit, as ISO 3309 defines it. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Signature and IHDR chunk: what a PNG begins with. */
export function pngHead(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([Buffer.from(pngSignature), chunk('IHDR', header)]);
}

export function png(width: number, height: number, before: readonly Uint8Array[] = []): Buffer {
  return Buffer.concat([
    pngHead(width, height),
    ...before,
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A segment of a JPEG: marker, length, content. */
export function segment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Start of image, the given segments, and a frame header of three components: what a JPEG begins with. */
export function jpegHead(
  width: number,
  height: number,
  before: readonly Uint8Array[] = [],
  frameMarker = 0xc0,
): Buffer {
  const frame = Buffer.alloc(15);
  frame.writeUInt8(8, 0);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  frame.writeUInt8(3, 5);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...before, segment(frameMarker, frame)]);
}

/** A scan: its header, then image data with a stuffed FF and a restart marker. */
export const scan = Buffer.concat([
  segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
]);
export const endOfImage = Buffer.from([0xff, 0xd9]);

export function jpeg(width: number, height: number, before: readonly Uint8Array[] = [], frameMarker = 0xc0): Buffer {
  return Buffer.concat([jpegHead(width, height, before, frameMarker), scan, endOfImage]);
}

/** An EXIF block with the tag Orientation among others, in either byte order. */
export function exif(orientation: number, isLittleEndian: boolean): Buffer {
  const short = (value: number) =>
    Buffer.from(isLittleEndian ? [value & 0xff, value >> 8] : [value >> 8, value & 0xff]);
  const long = (value: number) =>
    isLittleEndian ? Buffer.concat([short(value), short(0)]) : Buffer.concat([short(0), short(value)]);
  const entry = (tag: number, value: number) => Buffer.concat([short(tag), short(3), long(1), short(value), short(0)]);
  return Buffer.concat([
    Buffer.from(isLittleEndian ? 'II' : 'MM'),
    short(42),
    long(8),
    short(2),
    entry(0x0100, 77),
    entry(0x0112, orientation),
    long(0),
  ]);
}

export function exifSegment(orientation: number, isLittleEndian = true): Buffer {
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation, isLittleEndian)]));
}

/** A GIF of one pixel. */
export const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
