import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { samplePhoto } from '../../../src/checks/samples.js';
import { foldPhoto, maxPhotoBytes, measurePhoto, readPhoto } from '../../../src/checks/subject/photo.js';
import { chunk, endOfImage, exif, exifSegment, gif, jpeg, jpegHead, png, pngHead, scan, segment } from './images.js';

const read = (bytes: Buffer) => readPhoto(bytes.toString('base64'));
const size = (most: number) => fc.integer({ min: 1, max: most });

describe('folding', () => {
  test.each([
    'data:image/jpeg;base64,',
    'data:image/png;base64,',
    'DATA:image/PNG;BASE64,',
    ' data:image/svg+xml;base64,',
  ])('the prefix "%s" is taken off', (prefix) => {
    expect(foldPhoto(`${prefix}${samplePhoto}`)).toBe(samplePhoto);
  });

  test('line breaks and outer blanks are taken off, as base64 tools write them', () => {
    const lines = samplePhoto.replace(/.{16}/g, '$&\r\n');
    expect(foldPhoto(`data:image/png;base64,\n${lines}  `)).toBe(samplePhoto);
  });

  test.each([' ', '\t', '    ', '\u3000'])(
    'a blank inside (%j) is refused, since a form may have lost a plus sign there',
    (blank) => {
      const folded = foldPhoto(`${samplePhoto.slice(0, 40)}${blank}${samplePhoto.slice(40)}`);
      expect(readPhoto(folded)).toEqual({ ok: false, flaw: 'base64' });
    },
  );

  test('plus signs that became blanks are never taken off, however many', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 30, maxLength: 300 }), (bytes) => {
        const base64 = Buffer.from(bytes).toString('base64');
        const lost = `iVBO${base64}`.replaceAll('+', ' ').replace(/ +$/, '');
        if (lost.includes(' ')) expect(readPhoto(foldPhoto(lost))).toEqual({ ok: false, flaw: 'base64' });
      }),
    );
  });

  test('never changes bare base64', () => {
    fc.assert(fc.property(fc.base64String(), (base64) => expect(foldPhoto(base64)).toBe(base64)));
  });
});

describe('PNG', () => {
  test('the sample is one of 300×400 pixels', () => {
    expect(readPhoto(samplePhoto)).toEqual({ ok: true, format: 'PNG', width: 300, height: 400 });
  });

  test('any dimensions are read back, whatever follows the end', () => {
    fc.assert(
      fc.property(size(2 ** 31 - 1), size(2 ** 31 - 1), fc.uint8Array({ maxLength: 200 }), (width, height, rest) =>
        expect(read(Buffer.concat([png(width, height), rest]))).toEqual({ ok: true, format: 'PNG', width, height }),
      ),
    );
  });

  test('that ends before its dimensions do is refused', () => {
    for (let length = 0; length < 33; length++)
      expect(read(pngHead(300, 400).subarray(0, length))).toMatchObject({ ok: false });
    expect(read(png(300, 400).subarray(0, 23))).toEqual({ ok: false, flaw: 'dimensions' });
  });

  test('that is cut off anywhere before its end is refused', () => {
    const whole = png(300, 400, [chunk('tEXt', Buffer.from('Title\0x'))]);
    expect(read(whole)).toMatchObject({ ok: true });
    for (let length = 33; length < whole.length; length++)
      expect(read(whole.subarray(0, length))).toEqual({ ok: false, flaw: 'incomplete' });
  });

  test('with a byte that its checksums do not allow is refused', () => {
    const whole = png(300, 400);
    for (let at = 12; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x01;
      expect(read(damaged)).toMatchObject({ ok: false });
    }
  });

  test('without image data is refused', () => {
    for (const data of [[], [chunk('IDAT', Buffer.alloc(0))]]) {
      expect(read(Buffer.concat([pngHead(300, 400), ...data, chunk('IEND', Buffer.alloc(0))]))).toEqual({
        ok: false,
        flaw: 'incomplete',
      });
    }
  });

  test('that does not begin with its header chunk is refused', () => {
    const other = png(300, 400);
    other.write('IDAT', 12, 'latin1');
    expect(read(other)).toEqual({ ok: false, flaw: 'dimensions' });
  });
});

describe('JPEG', () => {
  /** APP0 to APP15, tables and comments: whatever may come before the frame header. */
  const extra = fc
    .tuple(
      fc.constantFrom(0xe0, 0xe1, 0xe2, 0xed, 0xef, 0xc4, 0xcc, 0xdb, 0xdd, 0xfe),
      fc.uint8Array({ maxLength: 4000 }),
    )
    .map(([marker, content]) => segment(marker, content));
  const fill = fc.integer({ min: 1, max: 4 }).map((count) => Buffer.alloc(count, 0xff));
  const frameMarkers = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

  test('any dimensions are read back, whichever segments of whatever length come before the frame header', () => {
    fc.assert(
      fc.property(
        size(0xffff),
        size(0xffff),
        fc.array(fc.oneof(extra, fill), { maxLength: 6 }),
        fc.constantFrom(...frameMarkers),
        (width, height, before, marker) =>
          expect(read(jpeg(width, height, before, marker))).toEqual({ ok: true, format: 'JPEG', width, height }),
      ),
    );
  });

  test('the thumbnail inside an APP1 segment is not taken for the photo', () => {
    expect(read(jpeg(600, 800, [segment(0xe1, jpeg(60, 80))]))).toMatchObject({ width: 600, height: 800 });
  });

  test('that is cut off anywhere before its end is refused, and with it the end of the image', () => {
    const whole = Buffer.concat([
      jpegHead(300, 400, [segment(0xe0, Buffer.alloc(14))]),
      scan,
      segment(0xc4, Buffer.alloc(20)),
      scan,
      endOfImage,
    ]);
    expect(read(whole)).toMatchObject({ ok: true, width: 300, height: 400 });
    for (let length = 0; length < whole.length; length++)
      expect(read(whole.subarray(0, length))).toMatchObject({ ok: false });
    expect(read(whole.subarray(0, -2))).toEqual({ ok: false, flaw: 'incomplete' });
  });

  test('that ends after its frame header, or has a scan without image data, is refused', () => {
    expect(read(Buffer.concat([jpegHead(300, 400), endOfImage]))).toEqual({ ok: false, flaw: 'incomplete' });
    expect(read(Buffer.concat([jpegHead(300, 400), segment(0xda, Buffer.alloc(6)), endOfImage]))).toEqual({
      ok: false,
      flaw: 'incomplete',
    });
  });

  test('may be followed by what cameras append', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (rest) =>
        expect(read(Buffer.concat([jpeg(300, 400), rest]))).toMatchObject({ ok: true }),
      ),
    );
  });

  test('that ends before its dimensions do is refused', () => {
    fc.assert(
      fc.property(
        fc.array(extra, { maxLength: 3 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (before, part) => {
          const upToHeight = jpegHead(300, 400, before).length - 12;
          expect(read(jpegHead(300, 400, before).subarray(0, Math.floor(upToHeight * part)))).toMatchObject({
            ok: false,
          });
        },
      ),
    );
  });

  test('whose segments do not follow one another is refused', () => {
    expect(read(jpeg(300, 400, [segment(0xe0, Buffer.alloc(8)), Buffer.from([0x00])]))).toEqual({
      ok: false,
      flaw: 'dimensions',
    });
  });
});

describe('the EXIF orientation', () => {
  const sides = [
    [1, 600, 800],
    [3, 600, 800],
    [5, 800, 600],
    [6, 800, 600],
    [8, 800, 600],
    [0, 600, 800],
    [9, 600, 800],
  ] as const;

  test.each(sides)('%i decides which side is the height, in either byte order', (orientation, width, height) => {
    for (const isLittleEndian of [true, false]) {
      expect(read(jpeg(600, 800, [exifSegment(orientation, isLittleEndian)]))).toMatchObject({ width, height });
      expect(read(png(600, 800, [chunk('eXIf', exif(orientation, isLittleEndian))]))).toMatchObject({ width, height });
    }
  });

  test('that cannot be read turns nothing, and never throws', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'II*\0', 'MM\0*', 'II*\0\x08\0\0\0'),
        fc.uint8Array({ maxLength: 60 }),
        (head, rest) => {
          const block = Buffer.concat([Buffer.from(`Exif\0\0${head}`, 'latin1'), rest]);
          expect(read(jpeg(600, 600, [segment(0xe1, block)]))).toMatchObject({ ok: true, width: 600, height: 600 });
        },
      ),
    );
    for (let length = 0; length < exif(6, true).length; length++) {
      expect(
        read(
          jpeg(600, 800, [
            segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(6, true).subarray(0, length)])),
          ]),
        ),
      ).toMatchObject({ ok: true });
    }
  });
});

test('measuring gives what reading gave', () => {
  for (const bytes of [png(300, 400), jpeg(30, 40), jpeg(600, 800, [exifSegment(6)])]) {
    const { width, height } = { width: 0, height: 0, ...read(bytes) };
    expect(measurePhoto(bytes.toString('base64'))).toEqual({ width, height });
  }
  expect(measurePhoto('')).toBeUndefined();
});

describe('refused', () => {
  test('a GIF', () => {
    expect(read(gif)).toEqual({ ok: false, flaw: 'format' });
  });

  test.each([png(0, 400), png(300, 0), jpeg(0, 400), jpeg(300, 0)])('an image without any pixels', (bytes) => {
    expect(read(bytes)).toEqual({ ok: false, flaw: 'dimensions' });
  });

  test.each(['', '====', '=', 'A', 'AAA', 'AA=A', 'AAAA=', 'iVBORw0KGgo!', 'iVBO_w0-', '李明李明'])(
    'what is no base64: "%s"',
    (text) => {
      expect(readPhoto(text)).toEqual({ ok: false, flaw: 'base64' });
    },
  );

  test('one byte above 5 MB, while 5 MB are fine', () => {
    const photo = (bytes: number) => Buffer.concat([png(300, 400), Buffer.alloc(bytes - png(300, 400).length)]);
    expect(maxPhotoBytes).toBe(5_242_880);
    expect(read(photo(5_242_880))).toMatchObject({ ok: true });
    expect(read(photo(5_242_881))).toEqual({ ok: false, flaw: 'tooLarge' });
  });
});

test('whatever the bytes, reading them gives dimensions or a flaw and never throws', () => {
  const begin = fc.constantFrom(
    Buffer.alloc(0),
    Buffer.from([0xff, 0xd8, 0xff]),
    Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]),
    png(1, 1).subarray(0, 8),
    png(1, 1).subarray(0, 16),
  );
  fc.assert(
    fc.property(begin, fc.uint8Array({ maxLength: 300 }), (head, tail) => {
      const photo = read(Buffer.concat([head, tail]));
      if (photo.ok) expect(photo.width * photo.height).toBeGreaterThan(0);
      else expect(['base64', 'format', 'dimensions', 'incomplete']).toContain(photo.flaw);
    }),
    { numRuns: 500 },
  );
});
