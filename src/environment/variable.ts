/** One environment variable: its name, default and meaning, and how its text is read. */
export interface Variable<T, Default extends string | undefined = string | undefined> {
  readonly name: string;
  /** Text that stands in where the variable is not set; undefined: there is none. */
  readonly default?: Default;
  readonly description: string;
  /** The value never appears in a message or a log. */
  readonly secret?: boolean;
  /** The value is the path of a file that holds secrets, which its owner alone should read. */
  readonly namesSecretFile?: boolean;
  /** @throws Mistake saying what would be right */
  readonly read: (text: string) => T;
}

/** Keeps in the type whether there is a default: a variable that has one always has a value. */
export function variable<T, D extends string | undefined = undefined>(definition: Variable<T, D>): Variable<T, D> {
  return definition;
}

/** Why a text is no value for a variable, as the rest of a sentence: "must be an integer from 0 to 65535". */
export class InvalidValueError extends Error {}

export function integer(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^[0-9]+$/.test(text) || value < least || value > most)
      throw new InvalidValueError(`must be an integer from ${least} to ${most}`);
    return value;
  };
}

/** At most three digits after the point. */
export function decimal(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^[0-9]+(\.[0-9]{1,3})?$/.test(text) || value < least || value > most)
      throw new InvalidValueError(`must be a number from ${least} to ${most}`);
    return value;
  };
}

export function oneOf<const T extends string>(...allowed: readonly T[]): (text: string) => T {
  return (text) => {
    const found = allowed.find((value) => value === text);
    if (found === undefined) throw new InvalidValueError(`must be one of ${allowed.join(', ')}`);
    return found;
  };
}

/** on or off; true and false are taken too. */
export function onOff(text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  return oneOf('on', 'off')(text) === 'on';
}

export function plainText(text: string): string {
  return text;
}

/** A text that nobody guesses: at least so many characters, without spaces around. */
export function secretText(least: number): (text: string) => string {
  return (text) => {
    if (text.length < least || text.trim() !== text)
      throw new InvalidValueError(`must be at least ${least} characters, without spaces around them`);
    return text;
  };
}

/** An id or a secret of another service, which goes out in headers. */
export function credential(text: string): string {
  if (!/^[\x21-\x7e]+$/.test(text)) throw new InvalidValueError('must be visible ASCII characters, without spaces');
  return text;
}

/** A token as RFC 6750 (2.1) has them, of at least 16 characters. */
export function bearerToken(text: string): string {
  if (!/^[A-Za-z0-9._~+/-]{16,}=*$/.test(text))
    throw new InvalidValueError('must be at least 16 characters of A-Z a-z 0-9 . _ ~ + / -');
  return text;
}

/** postgres://… or postgresql://… */
export function postgresUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol))
    throw new InvalidValueError('must be a URL such as postgres://user:password@host:5432/database');
  return text;
}

/** redis://… or rediss://… */
export function redisUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^rediss?:$/.test(url.protocol))
    throw new InvalidValueError('must be a URL such as redis://:password@host:6379/0');
  return text;
}

/** An http or https URL without credentials, query or fragment; no slash at its end. */
export function httpUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isBare = url && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.search && !url.hash;
  if (!isBare)
    throw new InvalidValueError(
      'must be an http(s) URL without credentials, query or fragment, such as https://api.example.com',
    );
  return url.href.replace(/\/+$/, '');
}

/** Comma-separated; empty items are left out. */
export function list(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Comma-separated origins, such as https://app.example.com. */
export function origins(text: string): readonly string[] {
  const items = list(text);
  const isOrigin = (item: string) => URL.canParse(item) && new URL(item).origin === item;
  if (!items.every(isOrigin))
    throw new InvalidValueError('must be comma-separated origins, such as https://app.example.com');
  return items;
}
