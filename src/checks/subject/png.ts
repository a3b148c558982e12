import { isTurned } from './exif.js';
import type { Dimensions } from './dimensions.js';

interface Chunk {
  readonly type: string;
  readonly content: Buffer;
  readonly isIntact: boolean;
}

/** PNG (ISO/IEC 15948): the IHDR chunk comes first; an eXIf chunk before the image data tells how to turn it. */
export function measurePng(bytes: Buffer): Dimensions | undefined {
  let size: Dimensions | undefined;
  for (const { type, content } of chunksOf(bytes, () => true)) {
    if (!size) {
      if (type !== 'IHDR' || content.length !== 13) return undefined;
      size = { width: content.readUInt32BE(0), height: content.readUInt32BE(4) };
    }
    if (type === 'eXIf') return isTurned(content) ? { width: size.height, height: size.width } : size;
    if (type === 'IDAT') return size;
  }
  return size;
}

/** Whether every chunk up to IEND is there, with the checksum that it says, and image data among them. What follows is let be. */
export function readPng(bytes: Buffer): boolean {
  let hasImageData = false;
  for (const { type, content, isIntact } of chunksOf(
    bytes,
    (from, to) => crc32(bytes, from, to) === bytes.readUInt32BE(to),
  )) {
    if (!isIntact) return false;
    if (type === 'IDAT') hasImageData ||= content.length > 0;
    if (type === 'IEND') return hasImageData;
  }
  return false;
}

/** Each chunk that is there as a whole, in its order. */
function* chunksOf(bytes: Buffer, isIntact: (from: number, to: number) => boolean): Generator<Chunk> {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length) return;
    yield {
      type: bytes.toString('latin1', at + 4, at + 8),
      content: bytes.subarray(at + 8, end),
      isIntact: isIntact(at + 4, end),
    };
    at = end + 4;
  }
}

/** CRC-32 of ISO 3309, as PNG uses it; node:zlib has it from 20.15 on only. */
function crc32(bytes: Buffer, from: number, to: number): number {
  let crc = 0xffffffff;
  for (let at = from; at < to; at++) crc = (crcTable[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
