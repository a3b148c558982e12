/**
 * Whether an image is to be turned by a quarter before it is shown (EXIF orientation 5 to 8), so that its width is its height.
 *
 * @param tiff the EXIF block from its TIFF header on; whatever cannot be read turns nothing
 */
export function isTurned(tiff: Buffer): boolean {
  const orientation = orientationIn(tiff);
  return orientation !== undefined && orientation >= 5 && orientation <= 8;
}

const orientationTag = 0x0112;
const shortType = 3;

/** The tag stands in the first directory: a count, then entries of 12 bytes (tag, type, count, value). */
function orientationIn(tiff: Buffer): number | undefined {
  const order = tiff.toString('latin1', 0, 4);
  const isLittleEndian = order === 'II*\0';
  if (!isLittleEndian && order !== 'MM\0*') return undefined;
  const short = (at: number) =>
    at + 2 > tiff.length ? undefined : isLittleEndian ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const long = (at: number) =>
    at + 4 > tiff.length ? undefined : isLittleEndian ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);

  const directory = long(4);
  if (directory === undefined) return undefined;
  const entries = short(directory) ?? 0;
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (short(at) === orientationTag && short(at + 2) === shortType) return short(at + 8);
  }
  return undefined;
}
