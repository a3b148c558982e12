import { beforeAll, describe, expect, test } from '@jest/globals';
import openapiTS, { astToString } from 'openapi-typescript';
import createClient from 'openapi-fetch';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { openApiDocument } from '../../../src/rest-contract/index.js';
import { newFolder } from '../../support/folder.js';
import { demoHeaders, startService } from '../../support/inProcess.js';

const taken = [
  ['IdentityRequest', "{ type: 'two-factor', name: '李明', idNo: '110101199003076515' }"],
  ['IdentityRequest', "{ type: 'name-mobile', name: '李明', mobile: '13912345678' }"],
  ['MobileRequest', "{ type: 'location-query', mobile: '13912345678', locationType: '2' }"],
  ['RiskRequest', "{ type: 'anti-fraud', mobile: '13912345678' }"],
  ['RiskRequest', "{ type: 'anti-fraud', mobile: '13912345678', idNo: '110101199003076515' }"],
] as const;
const refused = [
  ['IdentityRequest', "{ type: 'two-factor' }"],
  ['IdentityRequest', "{ type: 'two-factor', name: '李明' }"],
  ['IdentityRequest', "{ type: 'police', name: '李明', idNo: '110101199003076515' }"],
  ['IdentityRequest', "{ name: '李明', idNo: '110101199003076515' }"],
  ['MobileRequest', "{ type: 'location-query', mobile: '13912345678', locationType: '1' }"],
  ['RiskRequest', "{ type: 'anti-fraud' }"],
] as const;

/** What the compiler says of each body as the types of the document have it; they are compiled together, which takes a second. */
const mistakes = new Map<string, string[]>();
beforeAll(async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'api.ts'), astToString(await openapiTS(JSON.stringify(openApiDocument()))));
  const files = [...taken, ...refused].map(([schema, body], index) => {
    const file = join(folder, `body${index}.ts`);
    writeFileSync(
      file,
      `import type { components } from './api.js';\nexport const body: components['schemas']['${schema}'] = ${body};\n`,
    );
    return { file, body };
  });
  const options = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  };
  const program = ts.createProgram(
    files.map(({ file }) => file),
    options,
  );
  for (const { file, body } of files)
    mistakes.set(
      body,
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(file))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    );
});

describe('types that openapi-typescript makes of the document', () => {
  test.each(taken)('take %s %s', (_schema, body) => {
    expect(mistakes.get(body)).toEqual([]);
  });

  test.each(refused)('refuse %s %s', (_schema, body) => {
    expect(mistakes.get(body)).toEqual([expect.stringContaining('not assignable')]);
  });
});

test('a client of openapi-fetch runs a check', async () => {
  await using service = await startService();
  const client = createClient({ baseUrl: service.url, headers: demoHeaders });
  const { data, error } = await client.POST(
    '/kyc/cn/identity' as never,
    { body: { type: 'two-factor', name: '李明', idNo: '11010119900307651X' } } as never,
  );
  expect(error).toBeUndefined();
  expect(data).toMatchObject({ success: true, consistent: true });
});
