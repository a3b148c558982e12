/** Not `exitCodes.fault`: this is loaded before everything else, and loads nothing. */
const faultExitCode = 6;

/**
 * From now on an error that nobody catches ends the process with one line on standard error and exit code 6. Node would
 * print the error's message, which can quote what was asked for, and end with 1, which means "does not match".
 */
export function endOnFaults(): void {
  process.on('uncaughtException', (thrown) => {
    process.stderr.write(`${faultText(thrown)}\n`);
    process.exit(faultExitCode);
  });
}

/** Names the kind of the error and the place in this program; never its message. */
export function faultText(thrown: unknown): string {
  const kind = thrown instanceof Error ? thrown.name : typeof thrown;
  const [, place] =
    /\/((?:dist|src|bin)\/[^\s()]+:[0-9]+:[0-9]+)/.exec(thrown instanceof Error ? (thrown.stack ?? '') : '') ?? [];
  return `A fault of this program ended it (${kind}${place === undefined ? '' : ` at ${place}`}). Please report this line.`;
}
