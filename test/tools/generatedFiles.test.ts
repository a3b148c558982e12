import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { generatedFiles } from '../../tools/generatedFiles.js';

const read = (file: URL) => readFileSync(file, 'utf8');

describe('what is generated from the code is current (npm run generate)', () => {
  test.each(
    generatedFiles(new URL('../../', import.meta.url), read).map(
      ({ url, content }) => [url.pathname.split('/').at(-1), url, content] as const,
    ),
  )('%s', (_name, url, content) => {
    expect(read(url)).toBe(content);
  });
});
