import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, readConfig } from '../../../src/config.js';
import type { Variable } from '../../../src/environment/variable.js';
import { variables } from '../../../src/config/variables.js';
import { providerDefinitions } from '../../../src/providers/index.js';
import { newFolder } from '../../support/folder.js';
import { type Draw, oneIn, pick, several, upTo } from '../generators/draw.js';
import { assertUnmarked, mark } from '../generators/marked.js';
import { nearlyValid } from '../generators/values.js';
import { holds, naming, type Property } from '../property.js';

const known: readonly Variable<unknown>[] = [
  ...Object.values(variables),
  ...providerDefinitions.flatMap((source) => Object.values(source.variables)),
];
const isFile = ({ name }: Variable<unknown>) => name.endsWith('_FILE');

const clients = {
  clients: [
    {
      id: 'acme',
      secret: `${mark}-secret`,
      scopes: ['identity', 'risk.police'],
      ips: ['10.0.0.0/8'],
      ratePerSecond: 5,
      quotaPerDay: 10,
    },
    { id: 'other', secretSha256: 'a'.repeat(64) },
  ],
};
const policies = {
  policies: [
    {
      name: 'own',
      description: 'x',
      rules: [{ when: { identity: 'MATCH' }, outcome: 'APPROVE', code: 'A', message: 'm' }],
    },
  ],
};
const texts = [
  '',
  ' ',
  '0',
  '-1',
  '1',
  '1e3',
  '99999999999999999999',
  'on',
  'off',
  'production',
  'sandbox',
  'kyc-china',
  'identity=kyc-china; mobile=none',
  'http://x',
  'https://user:pass@x/?y#z',
  'postgres://u@h/d',
  'redis://h',
  'a:b',
  '10.0.0.0/99',
  '2027:zz',
  ';=,',
  '\u0000',
  '\ud800',
  '=',
  ':',
  'x'.repeat(2_000),
];

/** A file as it should be, with mistakes in what it says or in how it says it. */
function fileContents(draw: Draw): string {
  const yaml = [
    'a: &a [*a]',
    `a: &a [1,1,1,1]\nb: &b [${'*a,'.repeat(9)}]\nc: [${'*b,'.repeat(9)}]`,
    '!!js/function x',
    '? [a]: b',
    '--- 1\n--- 2',
    '\t- x',
    '<<: 1',
  ];
  const lines = `KYC_ROUTES=kyc-china\nKYC_CHINA_CLIENT_ID=x\nKYC_CHINA_CLIENT_SECRET="${mark}"\nKYC_CHINA_BASE_URL='https://x'\n`;
  const whole = pick(draw, [
    () => JSON.stringify(nearlyValid(draw, clients)),
    () => JSON.stringify(nearlyValid(draw, policies)),
    () => pick(draw, yaml),
    () => lines,
    () => '',
  ])();
  if (oneIn(draw, 2)) return whole;
  const from = upTo(draw, whole.length);
  return (
    whole.slice(0, from) +
    pick(draw, ['"', "'", '\n', '#', '=', '{', ']', '\uFEFF', '\u0000', ' ']) +
    whole.slice(from + upTo(draw, 6))
  );
}

function environment(draw: Draw, file: string): Record<string, string> {
  const chosen = several(draw, 6, () => pick(draw, known));
  return Object.fromEntries(chosen.map((variable) => [variable.name, valueFor(draw, variable, file)]));
}

/** Secrets are marked; where other values are wrong, they may be quoted to the operator. */
function valueFor(draw: Draw, variable: Variable<unknown>, file: string): string {
  if (isFile(variable)) {
    writeFileSync(file, fileContents(draw));
    return oneIn(draw, 8) ? pick(draw, ['/', '/nowhere', '\u0000']) : file;
  }
  const text = pick(draw, texts);
  return variable.secret ? pick(draw, [text, '', 'postgres://', 'redis://', 'a:']) + mark : text;
}

function judge(env: Record<string, string>): void {
  try {
    readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    assertUnmarked('a message about the configuration', error.message);
  }
}

export const configuration: Property = {
  title: 'variables and files of the configuration',
  shortRuns: 150,
  hold(trying) {
    const file = join(newFolder(), 'file');
    return holds(async (draw) => {
      const env = environment(draw, file);
      await naming(env, (async () => judge(env))());
    }, trying);
  },
};
