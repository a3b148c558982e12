/** What passes for a PNG of these dimensions, as base64: a header, and filler up to the given number of bytes. */
export function pngOf(width: number, height: number, bytes = 300): string {
  const photo = Buffer.alloc(bytes, 0x5a);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(photo);
  photo.write('IHDR', 12, 'latin1');
  photo.writeUInt32BE(width, 16);
  photo.writeUInt32BE(height, 20);
  return photo.toString('base64');
}
