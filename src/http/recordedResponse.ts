import type { FastifyRequest } from 'fastify';
import { type IncomingMessage, ServerResponse } from 'node:http';
import type { LoggedCheck } from '../checks/caller.js';

/** Levels of the line of a request in the log, the least first. */
const levels = ['debug', 'info', 'warn', 'error'] as const;
export type RequestLevel = (typeof levels)[number];

/** Node's response, which remembers what the log says of its request at the end. */
export class RecordedResponse<R extends IncomingMessage = IncomingMessage> extends ServerResponse<R> {
  /** By `performance.now()`. */
  readonly arrivedAt = performance.now();
  /** Once the framework knows it. */
  request: FastifyRequest | undefined = undefined;
  /** The status of a refusal on the connection itself, which Node's response does not know. */
  refusedWith: number | undefined = undefined;
  /** What became of each of its checks; undefined if there was none. */
  checks: LoggedCheck[] | undefined = undefined;
  /** The error of ours that the request failed with, as it may be logged. */
  error: object | undefined = undefined;
  level: RequestLevel = 'info';
  /** Whether its line is written. */
  isRecorded = false;

  /** @returns false if the line is written already */
  addCheck(facts: LoggedCheck, level: RequestLevel): boolean {
    if (this.isRecorded) return false;
    (this.checks ??= []).push(facts);
    this.raise(level);
    return true;
  }

  /** The request failed with an error of ours. */
  fail(error: object): void {
    // A check that failed tells why.
    if (!this.checks?.some((check) => check.error !== undefined)) this.error = error;
    this.raise('error');
  }

  /** The line has at least this level. */
  private raise(level: RequestLevel): void {
    if (levels.indexOf(level) > levels.indexOf(this.level)) this.level = level;
  }
}
