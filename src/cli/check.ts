import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import type { Caller, CheckOptions } from '../checks/caller.js';
import { type InputField, inputFieldsOf } from '../checks/input/field.js';
import { imgField } from '../checks/input/fields.js';
import { type Check, checks } from '../checks/index.js';
import { requireValidOptions } from '../checks/input/options.js';
import type { CheckResult } from '../checks/result.js';
import { readConfig } from '../config.js';
import { KycError } from '../errors.js';
import { createLogger } from '../observability/logger.js';
import { exitCodeOfFinding, exitCodesHelp } from './exitCodes.js';
import { flagOf } from './flags.js';
import { readJsonObject } from './jsonInput.js';
import type { Terminal } from './terminal.js';

type Options = Readonly<Record<string, string | boolean>>;

/** `kyc check <type>`: one subcommand for each check, with one option for each of its fields. */
export function addCheckCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command('check')
    .description('Run one check and print its result.')
    .addHelpText('after', exitCodesHelp);
  for (const check of checks) command.addCommand(checkCommand(check, terminal));
}

function checkCommand(check: Check, terminal: Terminal): Command {
  const fields = inputFieldsOf(check.input);
  const command = new Command(check.type)
    .description(check.description)
    .option('--json', 'print the result as JSON, and errors as JSON on standard error')
    .addHelpText('after', exitCodesHelp);
  for (const { name, kind, optional } of fields) {
    const value = kind === imgField ? '<file>' : '<value>';
    command.option(`${flagOf(name)} ${value}`, `${kind.description}${optional ? ' Optional.' : ''}`);
  }
  command.option(
    '--stdin',
    `read the fields from standard input as JSON, such as ${exampleOf(fields)}, where no list of processes shows them`,
  );
  command
    .option(
      '--idempotency-key <key>',
      'The same key with the same input gives the first answer again, and is never billed twice.',
    )
    .option('--max-age <seconds>', 'Accept a stored answer at most this old instead of asking again.');
  command
    .option('--purpose <text>', 'What the check is for, recorded with it.')
    .option('--consent <reference>', 'Reference of the consent that it rests on, recorded with it.');
  return command.action(async (options: Options) => {
    const result = await runOnce(
      check,
      options.stdin === true ? await stdinInputOf(check, fields, options, terminal) : inputOf(fields, options),
      { ...storedOptionsOf(options), purpose: textOf(options.purpose), consent: textOf(options.consent) },
      terminal,
    );
    terminal.exitCode = exitCodeOfFinding(result.finding);
    terminal.print(options.json ? JSON.stringify(result, null, 2) : resultText(result));
  });
}

/** What the options say, as a caller's input; a photo is read from its file. */
function inputOf(fields: readonly InputField[], options: Options): Record<string, string> {
  const input: Record<string, string> = {};
  for (const { name, kind } of fields) {
    const value = options[name];
    if (typeof value !== 'string') continue;
    input[name] = kind === imgField ? readPhotoFile(value) : kind.values ? value.toUpperCase() : value;
  }
  return input;
}

/** What standard input holds; of the options only --img goes with it, since a path tells nothing of a person. */
async function stdinInputOf(
  check: Check,
  fields: readonly InputField[],
  options: Options,
  { input }: Terminal,
): Promise<Record<string, unknown>> {
  const doubled = fields
    .filter(({ name, kind }) => kind !== imgField && options[name] !== undefined)
    .map(({ name }) => flagOf(name));
  if (doubled.length > 0)
    throw new KycError(
      'BAD_USER_INPUT',
      `With --stdin the fields come from standard input: take out ${doubled.join(', ')}.`,
    );
  const read = await readJsonObject(input, exampleOf(fields));
  const names = fields.map(({ name }) => name);
  if (Object.keys(read).some((name) => !names.includes(name)))
    throw new KycError(
      'BAD_USER_INPUT',
      `Standard input holds fields that ${check.type} does not have; it has ${names.join(', ')}.`,
    );
  return { ...read, ...placesIn(read, fields), ...inputOf(fields, options) };
}

/** Values of a list may be written in lower case, as in options. */
function placesIn(read: Readonly<Record<string, unknown>>, fields: readonly InputField[]): Record<string, string> {
  const places: Record<string, string> = {};
  for (const { name, kind } of fields) {
    const value = read[name];
    if (kind.values && typeof value === 'string') places[name] = value.toUpperCase();
  }
  return places;
}

function exampleOf(fields: readonly InputField[]): string {
  return `{${fields.map(({ name }) => `"${name}":"…"`).join(',')}}`;
}

function readPhotoFile(path: string): string {
  try {
    return readFileSync(path).toString('base64');
  } catch (cause) {
    throw new KycError('BAD_USER_INPUT', '--img must name a file that can be read.', { cause });
  }
}

function storedOptionsOf(options: Options): CheckOptions {
  const [idempotencyKey, maxAge] = [textOf(options.idempotencyKey), textOf(options.maxAge)];
  const asked = { idempotencyKey, maxAge: maxAge === undefined ? undefined : Number(maxAge || Number.NaN) };
  requireValidOptions(asked, flagOf);
  return asked;
}

function textOf(option: string | boolean | undefined): string | undefined {
  return typeof option === 'string' ? option : undefined;
}

async function runOnce(check: Check, input: object, options: CheckOptions, terminal: Terminal): Promise<CheckResult> {
  const config = readConfig(terminal.env);
  const { createCore } = await import('../core.js');
  const logger = createLogger(terminal.env.LOG_LEVEL ? config.logLevel : 'silent', process.stderr);
  const core = await createCore(config, { logger });
  const gone = new AbortController();
  const interrupt = () => gone.abort();
  process.once('SIGINT', interrupt);
  const caller: Caller = {
    client: { id: 'cli', scopes: ['*'] },
    channel: 'cli',
    requestId: terminal.requestId,
    signal: gone.signal,
  };
  try {
    return await core.runCheck(check, input, caller, options);
  } finally {
    process.off('SIGINT', interrupt);
    await core.close();
  }
}

function resultText(result: CheckResult): string {
  const { __typename: _, source, warnings, ...facts } = result;
  const rows = [
    ...Object.entries(facts).map(([name, value]): [string, string] => [
      name,
      Array.isArray(value) ? value.join(', ') || 'none' : String(value),
    ]),
    ['source', `${source.provider}, ${Math.round(source.latencyMs)} ms, ${source.billed ? 'billed' : 'not billed'}`],
    ...warnings.map(({ field, message }): [string, string] => ['warning', `${field}: ${message}`]),
  ] as const;
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, text]) => name.padEnd(width) + text).join('\n');
}
