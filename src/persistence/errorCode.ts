/** The code of a system's or driver's error, such as ENOENT, SQLITE_BUSY or 28P01; undefined where it has none. */
export function errorCodeOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  const code: unknown = Reflect.get(thrown, 'code');
  return typeof code === 'string' ? code : undefined;
}
