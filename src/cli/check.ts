import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import type { Caller, CheckOptions } from '../checks/caller.js';
import { type InputField, inputFieldsOf } from '../checks/field.js';
import { imgField } from '../checks/fields.js';
import { type Check, checks } from '../checks/index.js';
import { requireValidOptions } from '../checks/options.js';
import type { CheckResult } from '../checks/result.js';
import type { Terminal } from '../cli.js';
import { readConfig } from '../config.js';
import { KycError } from '../errors.js';
import { createLogger } from '../observability/logger.js';
import { exitCodeOfFinding, exitCodesHelp } from './exitCodes.js';
import { flagOf } from './flags.js';

/** `kyc check <type>`: one subcommand for each check, with one option for each of its fields. */
export function addCheckCommand(program: Command, terminal: Terminal): void {
  const command = program.command('check').description('Run one check and print its result.').addHelpText('after', exitCodesHelp);
  for (const check of checks) command.addCommand(checkCommand(check, terminal));
}

function checkCommand(check: Check, terminal: Terminal): Command {
  const fields = inputFieldsOf(check.input);
  const command = new Command(check.type).description(check.description).option('--json', 'print the result as JSON').addHelpText('after', exitCodesHelp).exitOverride();
  for (const { name, kind, optional } of fields) {
    const value = kind === imgField ? '<file>' : '<value>';
    command.option(`${flagOf(name)} ${value}`, `${kind.description}${optional ? ' Optional.' : ''}`);
  }
  command
    .option('--idempotency-key <key>', 'The same key with the same input gives the first answer again, and is never billed twice.')
    .option('--max-age <seconds>', 'Accept a stored answer at most this old instead of asking again.');
  command.option('--purpose <text>', 'What the check is for, recorded with it.').option('--consent <reference>', 'Reference of the consent that it rests on, recorded with it.');
  return command.action(async (options: Record<string, string | boolean>) => {
    const result = await runOnce(check, inputOf(fields, options), { ...storedOptionsOf(options), purpose: textOf(options.purpose), consent: textOf(options.consent) }, terminal);
    terminal.exitCode = exitCodeOfFinding(result.finding);
    terminal.print(options.json ? JSON.stringify(result, null, 2) : resultText(result));
  });
}

/** What the options say, as a caller's input; a photo is read from its file. */
function inputOf(fields: readonly InputField[], options: Record<string, string | boolean>): Record<string, string> {
  const input: Record<string, string> = {};
  for (const { name, kind } of fields) {
    const value = options[name];
    if (typeof value !== 'string') continue;
    input[name] = kind === imgField ? readPhotoFile(value) : kind.values ? value.toUpperCase() : value;
  }
  return input;
}

function readPhotoFile(path: string): string {
  try {
    return readFileSync(path).toString('base64');
  } catch (cause) {
    throw new KycError('BAD_USER_INPUT', '--img must name a file that can be read.', { cause });
  }
}

function storedOptionsOf(options: Record<string, string | boolean>): CheckOptions {
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
  const { createCore } = await import('../app.js');
  const logger = createLogger(terminal.env.LOG_LEVEL ? config.logLevel : 'silent', process.stderr);
  const core = await createCore(config, { logger });
  const gone = new AbortController();
  const interrupt = () => gone.abort();
  process.once('SIGINT', interrupt);
  const caller: Caller = { client: { id: 'cli', scopes: ['*'] }, door: 'cli', requestId: crypto.randomUUID(), signal: gone.signal };
  try {
    return await core.runCheck(check, input, caller, options);
  } finally {
    process.off('SIGINT', interrupt);
    await core.close();
  }
}

function resultText(result: CheckResult): string {
  const { __typename: _, source, warnings, ...facts } = result;
  const rows = Object.entries(facts).map(([name, value]) => `${name.padEnd(14)}${Array.isArray(value) ? value.join(', ') || 'none' : String(value)}`);
  return [
    ...rows,
    `${'source'.padEnd(14)}${source.provider}, ${Math.round(source.latencyMs)} ms, ${source.billed ? 'billed' : 'not billed'}`,
    ...warnings.map(({ field, message }) => `warning       ${field}: ${message}`),
  ].join('\n');
}
