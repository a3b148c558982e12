import { beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printedSchema } from '../../src/graphql/printedSchema.js';
import { newFolder } from '../support/folder.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const codegen = here('../../node_modules/@graphql-codegen/cli/cjs/bin.js');
const tsc = here('../../node_modules/typescript/bin/tsc');
const project = newFolder();

/** A project as docs/clients.md sets it up. */
beforeAll(() => {
  cpSync(here('examples/codegen.ts'), join(project, 'codegen.ts'));
  cpSync(here('../../schema/operations'), join(project, 'operations'), { recursive: true });
  writeFileSync(join(project, 'schema.graphql'), printedSchema());
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
  writeFileSync(
    join(project, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        noEmit: true,
        strict: true,
        skipLibCheck: true,
        target: 'es2022',
        module: 'nodenext',
        types: [],
      },
      include: ['src', 'operations.ts'],
    }),
  );
  mkdirSync(join(project, 'src'));
  symlinkSync(here('../../node_modules'), join(project, 'node_modules'));
});

function run(script: string, ...args: string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: project, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

const imports = `import type { AssessRiskMutationVariables, CheckSource, VerifyIdentityInput, VerifyIdentityMutation } from '../operations.js';\n`;
const twoFactor = `{ name: '李明', idNo: '110101199003076515' }`;

const right = `export const input: VerifyIdentityInput = { twoFactor: ${twoFactor} };
export const day = (provider: CheckSource): string => provider.checkedAt.slice(0, 10);
export const found = ({ verifyIdentity }: VerifyIdentityMutation) => verifyIdentity?.match === 'MATCH';`;

const wrong: Record<string, string> = {
  'two members of an input union': `export const input: VerifyIdentityInput = { twoFactor: ${twoFactor}, idMobile: { idNo: '1', mobile: '2' } };`,
  'two members in variables': `export const variables: AssessRiskMutationVariables = { input: { antiFraud: { mobile: '1' }, police: { name: '1', idNo: '2' } } };`,
  'no member of an input union': 'export const input: VerifyIdentityInput = {};',
  'a DateTime taken for a Date': 'export const year = (provider: CheckSource) => provider.checkedAt.getFullYear();',
};

const fileOf = (title: string) => `src/${title.replaceAll(' ', '-')}.ts`;

describe('code generation, as docs/clients.md sets it up', () => {
  let generated: ReturnType<typeof run>;
  let compiled: ReturnType<typeof run>;
  beforeAll(() => {
    generated = run(codegen, '--config', 'codegen.ts');
    for (const [title, code] of Object.entries({ right, ...wrong }))
      writeFileSync(join(project, fileOf(title)), imports + code);
    compiled = run(tsc, '-p', '.');
  }, 180_000);
  const errorsIn = (file: string) => compiled.output.split('\n').filter((line) => line.startsWith(`${file}(`));

  test('makes types that compile, with a DateTime that is text', () => {
    expect(generated).toEqual({ status: 0, output: expect.any(String) });
    expect([...errorsIn('operations.ts'), ...errorsIn(fileOf('right'))]).toEqual([]);
  });

  test.each(Object.keys(wrong))('does not compile %s', (title) => {
    expect(errorsIn(fileOf(title))).toEqual([expect.stringMatching(/\(2,\d+\): error TS(2322|2551|2339)/)]);
  });
});
