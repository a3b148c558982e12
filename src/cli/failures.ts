import { CommanderError } from 'commander';
import { ConfigError } from '../config.js';
import { KycError, OperatorError, reportOf } from '../errors.js';
import { maskLine } from '../privacy/maskLine.js';
import { errorCodeOf } from '../persistence/errorCode.js';
import { exitCodes } from './exitCodes.js';

export interface FailureParts {
  /** Writes to standard error. */
  readonly err: (text: string) => void;
  /** Whether errors are written as JSON, in the shape of a REST error. */
  readonly isJson: boolean;
  readonly requestId: string;
}

/**
 * Says on standard error why a command failed: a line, or with --json the body of a REST error. Commander has already
 * written its own errors unless they are wanted as JSON.
 *
 * @returns the exit code
 * @throws whatever is no refusal and no known failure, since that is a fault
 */
export function reportFailure(thrown: unknown, { err, isJson, requestId }: FailureParts): number {
  if (thrown instanceof CommanderError && thrown.exitCode === 0) return exitCodes.good;
  const mistake = mistakeOf(thrown);
  if (mistake !== undefined) {
    if (isJson) err(jsonLine(mistake, { code: operatorError, requestId, retryable: false }));
    else if (thrown instanceof OperatorError) err(`${operatorError}: ${mistake}\n`);
    else if (thrown instanceof ConfigError) err(`${mistake}\n`);
    return exitCodes.badInput;
  }
  const error = errorOf(thrown);
  if (!error) throw thrown;
  err(isJson ? jsonLine(error.message, reportOf(error, requestId)) : `${error.code}: ${error.message}\n`);
  return exitCodeOf(error);
}

/** The code of what the operator did wrong. No other channel has it. */
const operatorError = 'OPERATOR_ERROR';

function jsonLine(message: string, report: object): string {
  return `${JSON.stringify({ success: false, message, ...report })}\n`;
}

/** A mistake of the operator in words that repeat no value. */
function mistakeOf(thrown: unknown): string | undefined {
  if (thrown instanceof OperatorError || thrown instanceof ConfigError) return thrown.message;
  return thrown instanceof CommanderError ? maskedUsage(thrown.message.replace(/^error: /, '')) : undefined;
}

/** What commander says of arguments can quote them: numbers and Chinese text are masked, and so is what follows a `=`. */
export function maskedUsage(message: string): string {
  return maskLine(message.replace(/(--[A-Za-z-]+)=[^']*/g, '$1=…'));
}

function errorOf(thrown: unknown): KycError | undefined {
  if (thrown instanceof KycError) return thrown;
  const code = systemCodeOf(thrown);
  return code === undefined
    ? undefined
    : new KycError('SERVICE_UNAVAILABLE', `Something that this command needs cannot be used now (${code}).`, {
        cause: thrown,
      });
}

/** The code of an error of the operating system or of the database, such as EACCES or SQLITE_CORRUPT. */
function systemCodeOf(thrown: unknown): string | undefined {
  const code = errorCodeOf(thrown);
  return code !== undefined && /^(E[A-Z0-9]{2,}|SQLITE_[A-Z_]+)$/.test(code) && !code.startsWith('ERR_')
    ? code
    : undefined;
}

function exitCodeOf({ code }: KycError): number {
  switch (code) {
    case 'BAD_USER_INPUT':
      return exitCodes.badInput;
    case 'OUTCOME_UNKNOWN':
      return exitCodes.outcomeUnknown;
    default:
      return exitCodes.failed;
  }
}
