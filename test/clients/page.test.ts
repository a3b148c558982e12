import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

test('every block of code of docs/clients.md is a file of test/clients/examples, and a test imports or copies each', () => {
  const folder = new URL('./', import.meta.url);
  const page = readFileSync(new URL('../../docs/clients.md', folder), 'utf8');
  const examples = readdirSync(new URL('examples', folder)).sort();
  expect([...page.matchAll(/^<!-- (\S+): generated -->\n```/gm)].map(([, name]) => name).sort()).toEqual(examples);
  expect(page.match(/^```\w/gm)).toHaveLength(examples.length);

  const tests = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  for (const example of examples)
    expect(tests).toContain(
      `examples/${example.endsWith('.json') || example === 'codegen.ts' ? example : example.replace(/\.ts$/, '.js')}`,
    );
});
