/** What a failure cost: surely nothing, surely a billed call, or nobody can say. */
export type Billing = 'no' | 'yes' | 'unknown';

interface ErrorCodeFacts {
  /** Whether the same request may be sent again as it is: worth it, and never billed twice. */
  readonly retryable: boolean;
  /** What a failure with this code cost, where the error itself does not say otherwise. */
  readonly billed: Billing;
  /** Only GraphQL has it. */
  readonly isGraphQLOnly?: boolean;
  readonly description: string;
}

/** Every code that a caller can meet, on whichever channel. The codes are stable; messages are not. */
export const errorCodes = {
  BAD_USER_INPUT: {
    retryable: false,
    billed: 'no',
    description: 'The request is wrong; fields[] says which path broke which rule.',
  },
  UNAUTHENTICATED: {
    retryable: false,
    billed: 'no',
    description: 'x-client-id and x-client-secret are missing or wrong.',
  },
  FORBIDDEN: {
    retryable: false,
    billed: 'no',
    description: 'The client lacks the scope that this needs, or may not come from this IP address.',
  },
  SESSION_EXPIRED: {
    retryable: false,
    billed: 'no',
    description: 'The session expired or was revoked. A new session goes on where this one ended.',
  },
  SESSION_SPENT: {
    retryable: false,
    billed: 'no',
    description: 'The budget of the session is used up, or it was for one use.',
  },
  DOCUMENT_NOT_TRUSTED: {
    retryable: false,
    billed: 'no',
    isGraphQLOnly: true,
    description: 'Only trusted documents run here (KYC_DOCUMENTS=only), and this is none of them. It was not parsed.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    retryable: false,
    billed: 'no',
    description: 'The idempotency key was used before with another input.',
  },
  RATE_LIMITED: {
    retryable: true,
    billed: 'no',
    description: 'Too many requests of this client; try again after retryAfterMs.',
  },
  QUOTA_EXCEEDED: {
    retryable: false,
    billed: 'no',
    description: 'The quota of billed checks of this client is used up.',
  },
  UPSTREAM_ERROR: {
    retryable: false,
    billed: 'unknown',
    description: 'The provider answered with a failure, or with something unreadable.',
  },
  UPSTREAM_RATE_LIMITED: {
    retryable: true,
    billed: 'no',
    description: 'The provider refuses more calls for now; try again after retryAfterMs.',
  },
  UPSTREAM_UNAVAILABLE: {
    retryable: true,
    billed: 'no',
    description: 'The provider cannot be reached, or its circuit is open.',
  },
  UPSTREAM_TIMEOUT: {
    retryable: true,
    billed: 'no',
    description: 'The call was not sent in time, or surely not carried out.',
  },
  OUTCOME_UNKNOWN: {
    retryable: false,
    billed: 'unknown',
    description: 'The call was sent and nothing came back: it may have been carried out and billed.',
  },
  NOT_SUPPORTED: {
    retryable: false,
    billed: 'no',
    description: 'No configured provider answers this check.',
  },
  SERVICE_UNAVAILABLE: {
    retryable: true,
    billed: 'no',
    description:
      'The service itself cannot take the request now, such as while it shuts down. Nothing was sent to a provider.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    retryable: false,
    billed: 'no',
    isGraphQLOnly: true,
    description:
      'The request has the hash of a document that is not known here: send the document with it. Clients of automatic persisted queries do so by themselves.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    retryable: false,
    billed: 'no',
    isGraphQLOnly: true,
    description: 'Documents are not kept by their hashes here: always send the document.',
  },
  INTERNAL_SERVER_ERROR: {
    retryable: false,
    billed: 'unknown',
    description: 'A fault of this service; requestId finds its cause in the log.',
  },
} as const satisfies Record<string, ErrorCodeFacts>;

export type ErrorCode = keyof typeof errorCodes;

/** Whether a code never comes over REST. */
export function isGraphQLOnly(code: ErrorCode): boolean {
  const { isGraphQLOnly = false }: ErrorCodeFacts = errorCodes[code];
  return isGraphQLOnly;
}

/** One rule that one field of a request broke. Holds no value of the request. */
export interface BrokenRule {
  /** Where, as the caller wrote it: "idNo", or "input.twoFactor.idNo" in GraphQL. */
  readonly path: string;
  /** The rule's stable name, such as "required" or "residentId". */
  readonly rule: string;
  readonly message: string;
}

export interface KycErrorOptions {
  readonly fields?: readonly BrokenRule[];
  readonly retryAfterMs?: number;
  readonly billed?: Billing;
  /** Name of the provider that failed. */
  readonly provider?: string;
  /** A limit of this one person was reached: it says nothing of calls about other people. */
  readonly isAboutSubject?: boolean;
  readonly cause?: unknown;
}

/**
 * The one error of this service. Its message is written by us and goes out to callers; it never holds a value
 * of a request. The cause stays inside, for the log.
 */
export class KycError extends Error {
  override readonly name = 'KycError';
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly billed: Billing;
  readonly fields: readonly BrokenRule[] | undefined;
  readonly retryAfterMs: number | undefined;
  readonly provider: string | undefined;
  readonly isAboutSubject: boolean;

  constructor(code: ErrorCode, message: string, options: KycErrorOptions = {}) {
    super(message, { cause: options.cause });
    const facts = errorCodes[code];
    this.code = code;
    this.retryable = facts.retryable;
    this.billed = options.billed ?? facts.billed;
    this.fields = options.fields;
    this.retryAfterMs = options.retryAfterMs;
    this.provider = options.provider;
    this.isAboutSubject = options.isAboutSubject ?? false;
  }

  /** The same error, with some of its options replaced. */
  with(options: KycErrorOptions): KycError {
    const copy = this.copy({ ...this.options(), ...options });
    copy.stack = this.stack;
    return copy;
  }

  protected copy(options: KycErrorOptions): KycError {
    return new KycError(this.code, this.message, options);
  }

  private options(): KycErrorOptions {
    const { billed, fields, retryAfterMs, provider, isAboutSubject, cause } = this;
    return {
      billed,
      cause,
      isAboutSubject,
      ...(fields && { fields }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
      ...(provider && { provider }),
    };
  }
}

/**
 * What an operator asked for cannot be done: a file, an id, a key that is not as it must be. No client ever sees it. Its
 * message is written by us.
 */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}

/** Whether the service itself, or what it stands on, is behind an error: its cause belongs in the log. */
export function isOurFault({ code, cause }: KycError): boolean {
  return code === 'INTERNAL_SERVER_ERROR' || (code === 'SERVICE_UNAVAILABLE' && cause !== undefined);
}

/** Any thrown thing as a KycError: unknown ones become INTERNAL_SERVER_ERROR and say nothing of their cause. */
export function toKycError(thrown: unknown): KycError {
  if (thrown instanceof KycError) return thrown;
  return new KycError('INTERNAL_SERVER_ERROR', 'Something went wrong inside the service.', { cause: thrown });
}

/** What every channel says of an error: the extensions of a GraphQL error, and the body of a REST error. */
export interface ErrorReport {
  code: ErrorCode;
  requestId: string;
  retryable: boolean;
  retryAfterMs?: number;
  fields?: readonly BrokenRule[];
}

export function reportOf(error: KycError, requestId: string): ErrorReport {
  return {
    code: error.code,
    requestId,
    retryable: error.retryable,
    ...(error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
    ...(error.fields && { fields: error.fields }),
  };
}
