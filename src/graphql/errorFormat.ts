import type { GraphQLFormattedError } from 'graphql';
import { isOurFault, type KycError } from '../errors.js';
import { formatError } from './errors.js';

/** One error as it goes out. */
export type ErrorFormat = (
  formatted: GraphQLFormattedError,
  error: KycError,
  requestId: string,
) => GraphQLFormattedError;

/** @param onError told of errors whose cause must be found in the log */
export function createErrorFormat(onError: (error: KycError, requestId: string) => void): ErrorFormat {
  return (formatted, error, requestId) => {
    if (isOurFault(error)) onError(error, requestId);
    return formatError(formatted, error, requestId);
  };
}
