import { type Dispatcher, Pool } from 'undici';
import { KycError } from '../../errors.js';
import { boundedConnector } from './boundedConnector.js';
import { createRedact, type Redact, redactSignature } from './redactCredentials.js';
import { transportError } from './transportErrors.js';

export interface HttpClientConfig {
  /** Origin, with a prefix of the path if there is one. */
  readonly baseUrl: string;
  /** Deadline of one exchange: connecting, headers and body together. */
  readonly timeoutMs: number;
  /** Answers with a larger body are refused; 1 MiB unless told. */
  readonly maxResponseBytes?: number;
  /** Connections that may be open at once; 64 unless told. Calls beyond wait within their deadline. */
  readonly connections?: number;
}

export interface HttpCall {
  /** Appended to the base URL; begins with a slash. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Gives the exchange up. */
  readonly signal: AbortSignal;
}

type Headers = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

/** A complete answer of any status. Redirects are answers like others. */
export interface HttpAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Headers;
  readonly body: Buffer;
  /** Takes our credentials out of a text of this answer; `readJson` does so with all of them. */
  readonly redact: Redact;
}

export interface HttpClient {
  /**
   * Sends one request, once. Never sends it again.
   *
   * @throws KycError UPSTREAM_UNAVAILABLE or UPSTREAM_TIMEOUT where it was not sent; OUTCOME_UNKNOWN where it was and
   *   no complete answer came; UPSTREAM_ERROR where the answer is too large or no HTTP
   */
  post(call: HttpCall): Promise<HttpAnswer>;
  /** Waits for exchanges under way, then closes the connections. */
  close(): Promise<void>;
}

/** What an answer takes beside its body: headers, and what frames chunks, which may be as long as the body itself. */
const framingBytes = (bodyBytes: number) => bodyBytes + 65_536;

/**
 * Connections to one HTTP provider, kept alive between calls.
 *
 * @param credentials everything that opens the provider: it is taken out of answers that echo it
 */
export function createHttpClient(
  { baseUrl, timeoutMs, maxResponseBytes = 1_048_576, connections = 64 }: HttpClientConfig,
  credentials: readonly (string | undefined)[],
): HttpClient {
  const redact = createRedact(credentials);
  const { origin, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/+$/, '');
  const connect = boundedConnector({ timeout: timeoutMs }, maxResponseBytes + framingBytes(maxResponseBytes));
  const pool = new Pool(origin, {
    connections,
    connect,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: maxResponseBytes,
  });

  return {
    post: ({ path, headers, body, signal }) =>
      new Promise((resolve, reject) => {
        const exchange = new Exchange(
          (answer) => resolve({ ...answer, redact: redactSignature(redact, headers.authorization) }),
          reject,
          timeoutMs,
          signal,
        );
        if (!exchange.isOver) pool.dispatch({ method: 'POST', path: prefix + path, headers, body }, exchange);
      }),
    close: () => pool.close(),
  };
}

/** One request and its answer, as undici reports them. */
class Exchange implements Dispatcher.DispatchHandler {
  isOver = false;
  /** Present as soon as the request is put on a socket. */
  private controller: Dispatcher.DispatchController | undefined;
  private status = 0;
  private headers: Headers = {};
  private readonly chunks: Buffer[] = [];
  private readonly deadline: NodeJS.Timeout;

  constructor(
    private readonly resolve: (answer: Omit<HttpAnswer, 'redact'>) => void,
    private readonly reject: (error: KycError) => void,
    timeoutMs: number,
    private readonly signal: AbortSignal,
  ) {
    this.deadline = setTimeout(() => this.giveUp('the deadline passed'), timeoutMs);
    signal.addEventListener('abort', this.onAbort);
    if (signal.aborted) this.onAbort();
  }

  /** Called right before the request is written. Throwing keeps it off the wire and the connection in use. */
  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.isOver) throw new Error('The call was given up before it was sent.');
    if (this.controller) throw new Error('A request is never sent twice.');
    this.controller = controller;
  }

  /** Also called for interim answers (1xx); the last call is the one that counts. */
  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: Headers): void {
    this.status = status;
    this.headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first = Buffer.alloc(0)] = this.chunks;
    const body = this.chunks.length > 1 ? Buffer.concat(this.chunks) : first;
    if (this.end()) this.resolve({ status: this.status, headers: this.headers, body });
  }

  onResponseError(_controller: Dispatcher.DispatchController | undefined, error: Error): void {
    if (this.end()) this.reject(transportError(error, this.controller !== undefined));
  }

  private readonly onAbort = (): void => this.giveUp('the request that it belongs to is over');

  private giveUp(why: string): void {
    if (!this.end()) return;
    const error = this.controller
      ? new KycError('OUTCOME_UNKNOWN', `The call to the provider was given up before an answer came: ${why}.`)
      : new KycError('UPSTREAM_TIMEOUT', `The call to the provider was given up before it was sent: ${why}.`);
    this.reject(error);
    this.controller?.abort(error);
  }

  /** @returns whether this is the first end; an exchange has one outcome only */
  private end(): boolean {
    if (this.isOver) return false;
    this.isOver = true;
    clearTimeout(this.deadline);
    this.signal.removeEventListener('abort', this.onAbort);
    return true;
  }
}
