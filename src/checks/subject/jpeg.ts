import { isTurned } from './exif.js';
import type { Dimensions } from './dimensions.js';

/** A marker with where its segment's content begins and ends; both are equal for one without content. */
interface Segment {
  readonly marker: number;
  readonly from: number;
  readonly to: number;
}

const [endOfImage, startOfScan, app1] = [0xd9, 0xda, 0xe1];

/** JPEG (ISO/IEC 10918-1): the first frame header, SOF0 to SOF15, turned as an EXIF segment before it says. */
export function measureJpeg(bytes: Buffer): Dimensions | undefined {
  let isQuarterTurned = false;
  for (
    let segment = segmentAt(bytes, 2);
    segment && segment.marker !== startOfScan;
    segment = segmentAt(bytes, segment.to)
  ) {
    const content = bytes.subarray(segment.from, segment.to);
    if (segment.marker === app1 && content.toString('latin1', 0, 6) === 'Exif\0\0')
      isQuarterTurned ||= isTurned(content.subarray(6));
    if (!isFrameHeader(segment.marker)) continue;
    if (content.length < 6) return undefined;
    const [height, width] = [content.readUInt16BE(1), content.readUInt16BE(3)];
    return isQuarterTurned ? { width: height, height: width } : { width, height };
  }
  return undefined;
}

/** Whether every segment and the image data of every scan are there, up to the end of the image. What follows is let be. */
export function readJpeg(bytes: Buffer): boolean {
  let [hasFrame, hasScan] = [false, false];
  let segment = segmentAt(bytes, 2);
  while (segment && segment.marker !== endOfImage) {
    let end = segment.to;
    hasFrame ||= isFrameHeader(segment.marker);
    if (segment.marker === startOfScan) {
      end = endOfScan(bytes, segment.to);
      if (!hasFrame || end === segment.to) return false;
      hasScan = true;
    }
    segment = segmentAt(bytes, end);
  }
  return segment !== undefined && hasScan;
}

/** The segment that begins at a place; undefined where none does, or where its content is cut off. */
function segmentAt(bytes: Buffer, start: number): Segment | undefined {
  if (bytes[start] !== 0xff) return undefined;
  let at = start;
  while (bytes[at] === 0xff) at += 1;
  const marker = bytes[at];
  const from = at + 1;
  if (marker === undefined || marker === 0x00) return undefined;
  if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9)) return { marker, from, to: from };
  if (from + 2 > bytes.length) return undefined;
  const to = from + bytes.readUInt16BE(from);
  return to < from + 2 || to > bytes.length ? undefined : { marker, from: from + 2, to };
}

/** The next marker after entropy-coded data; there, FF stands before 00, or is a restart marker (FFD0 to FFD7). */
function endOfScan(bytes: Buffer, start: number): number {
  for (let at = start; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    const isData = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isData) return at;
  }
  return bytes.length;
}

/** SOF0 to SOF15; C4, C8 and CC are tables and an extension. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
