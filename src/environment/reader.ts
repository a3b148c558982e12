import { InvalidValueError, type Variable } from './variable.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads variables and notes the mistakes; where a text is wrong the default stands in, so that reading goes on. */
export interface Read {
  <T>(variable: Variable<T, string>): T;
  <T>(variable: Variable<T>): T | undefined;
  /** A text without which something cannot be used; empty where it is not set, which is a mistake. */
  needed(variable: Variable<string, undefined>, by: string): string;
}

export function createReader(env: Environment, mistakes: string[]): Read {
  function read<T>(variable: Variable<T, string>): T;
  function read<T>(variable: Variable<T>): T | undefined;
  function read<T>(variable: Variable<T>): T | undefined {
    const text = env[variable.name];
    try {
      if (text !== undefined && text !== '') return variable.read(text);
    } catch (thrown) {
      if (!(thrown instanceof InvalidValueError)) throw thrown;
      mistakes.push(mistakeOf(variable, text ?? '', thrown));
    }
    return variable.default === undefined ? undefined : variable.read(variable.default);
  }

  function needed(variable: Variable<string, undefined>, by: string): string {
    if (!isSet(env, variable))
      mistakes.push(`${variable.name} is not set, and ${by} needs it. Set it to the ${variable.description}`);
    return read(variable) ?? '';
  }

  return Object.assign(read, { needed });
}

/** A line break or a quote that was forgotten makes the next variable part of this one, and that may be a secret: nothing of it is repeated. */
function mistakeOf({ name, secret }: Variable<unknown>, text: string, { message }: InvalidValueError): string {
  if (/\b[A-Z][A-Z0-9_]+=/.test(text))
    return `${name} holds what looks like the assignment of another variable: a line break or a quote may be missing.`;
  return `${name} ${secret ? '' : `is "${text}", but `}${message}.`;
}

/** An empty variable counts as one that is not set, as shells and compose files leave them. */
export function isSet(env: Environment, { name }: Variable<unknown>): boolean {
  return env[name] !== undefined && env[name] !== '';
}
