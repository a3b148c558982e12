import { type ErrorCode, KycError, type KycErrorOptions } from './errors.js';

/** The status of each code over HTTP: of a REST answer, and of a GraphQL request that is refused before it runs. */
export const httpStatuses: Readonly<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  SESSION_EXPIRED: 401,
  SESSION_SPENT: 403,
  DOCUMENT_NOT_TRUSTED: 403,
  IDEMPOTENCY_KEY_REUSED: 409,
  RATE_LIMITED: 429,
  QUOTA_EXCEEDED: 429,
  UPSTREAM_ERROR: 502,
  UPSTREAM_RATE_LIMITED: 503,
  UPSTREAM_UNAVAILABLE: 503,
  UPSTREAM_TIMEOUT: 504,
  OUTCOME_UNKNOWN: 504,
  NOT_SUPPORTED: 501,
  SERVICE_UNAVAILABLE: 503,
  PERSISTED_QUERY_NOT_FOUND: 200,
  PERSISTED_QUERY_NOT_SUPPORTED: 200,
  INTERNAL_SERVER_ERROR: 500,
};

/** A refusal of a whole request for which HTTP has a status of its own, such as 404, 405, 413 and 415. */
export class HttpRefusal extends KycError {
  /** Read by Apollo, which answers with this status. */
  readonly extensions: { readonly http: { readonly status: number } };

  constructor(
    readonly status: number,
    message: string,
    options: KycErrorOptions = {},
  ) {
    super('BAD_USER_INPUT', message, options);
    this.extensions = { http: { status } };
  }

  protected override copy(options: KycErrorOptions): HttpRefusal {
    return new HttpRefusal(this.status, this.message, options);
  }
}

export function httpStatusOf(error: KycError): number {
  return error instanceof HttpRefusal ? error.status : httpStatuses[error.code];
}
