import type { Environment } from '../environment/reader.js';
import { readTextFile } from '../environment/textFile.js';
import { InvalidValueError } from '../environment/variable.js';

/**
 * Reads a file of variables: lines of NAME=value, empty ones, and comments that begin with #. A value in quotes is taken
 * as it stands, and may go over several lines. Whatever could be meant in two ways is refused, since half a secret is a
 * wrong one.
 *
 * @throws Mistake naming each line that is wrong; it quotes none, since they hold secrets
 */
export function readVariablesFile(path: string): Environment {
  const { variables, mistakes } = parse(readTextFile(path));
  if (mistakes.length > 0)
    throw new InvalidValueError(`must name a file of lines of NAME=value: ${mistakes.join('; ')}`);
  if (variables.size === 0)
    throw new InvalidValueError('must hold KYC_ROUTES or variables of providers, and holds nothing');
  return Object.fromEntries(variables);
}

const assignment = /^\s*(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=\s*(.*)$/s;

interface Parsed {
  readonly variables: Map<string, string>;
  readonly mistakes: string[];
}

function parse(text: string): Parsed {
  const lines = text.split(/\r?\n/);
  const parsed: Parsed = { variables: new Map(), mistakes: [] };
  for (let index = 0; index < lines.length; ) index += readLine(lines, index, parsed);
  return parsed;
}

/** @returns over how many lines the value goes */
function readLine(lines: readonly string[], index: number, { variables, mistakes }: Parsed): number {
  const [line = '', number] = [lines[index], index + 1];
  if (/^\s*(?:#|$)/.test(line)) return 1;
  const [, name, given = ''] = assignment.exec(line) ?? [];
  if (name === undefined) {
    mistakes.push(`line ${number} is not of the form NAME=value`);
    return 1;
  }
  if (variables.has(name)) mistakes.push(`line ${number} sets ${name} again`);

  const quote = /^["']/.exec(given)?.[0];
  if (quote === undefined) {
    if (given.includes('#')) mistakes.push(`line ${number} holds a # and is not in quotes`);
    variables.set(name, given.trimEnd());
    return 1;
  }
  const quoted = [given.slice(1), ...linesOfValue(lines.slice(index + 1))];
  const last = quoted.findIndex((part) => part.includes(quote));
  if (last < 0) {
    mistakes.push(`the quotation mark on line ${number} is not closed`);
    return 1;
  }
  const [end = '', ...rest] = quoted[last]?.split(quote) ?? [];
  if (!/^\s*(?:#.*)?$/.test(rest.join(quote))) mistakes.push(`line ${number + last} goes on after its quotation mark`);
  variables.set(name, [...quoted.slice(0, last), end].join('\n'));
  return last + 1;
}

/** What a value in quotes can go on over: the quotes that another variable begins with do not close it. */
function linesOfValue(lines: readonly string[]): readonly string[] {
  const next = lines.findIndex((line) => assignment.test(line));
  return next < 0 ? lines : lines.slice(0, next);
}
