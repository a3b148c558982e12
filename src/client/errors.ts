import type { ErrorCode } from './operations.js';
import type { Result } from './transport.js';

export type KycErrorCode = ErrorCode | 'NETWORK';

/** Why there is no answer. Its message holds no value of the request. */
export class KycClientError extends Error {
  override readonly name = 'KycClientError';

  constructor(
    /** A code of the service; NETWORK: no response came, so that nobody knows whether the check ran. Send it again with its key. */
    readonly code: KycErrorCode,
    message: string,
    /** Whether the same request may be sent again as it is. */
    readonly retryable: boolean,
    /** Finds the cause in the log of the service. */
    readonly requestId: string | undefined,
  ) {
    super(message);
  }
}

/** The data of a result, or its first error thrown. */
export function dataOf<R>({ data, errors }: Result<R>): R {
  const [first] = errors ?? [];
  if (first) {
    const { code, retryable, requestId } = first.extensions ?? {};
    throw new KycClientError(
      isCode(code) ? code : 'INTERNAL_SERVER_ERROR',
      first.message,
      retryable === true,
      typeof requestId === 'string' ? requestId : undefined,
    );
  }
  if (data === undefined || data === null)
    throw new KycClientError('NETWORK', 'The response has no data.', false, undefined);
  return data;
}

/** Codes are words of capital letters; which there are is for the service to say. */
function isCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && /^[A-Z_]+$/.test(code);
}
