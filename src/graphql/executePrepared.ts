import { execute, type ExecutionResult, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { GraphQLContext } from './context.js';
import type { ErrorFormat } from './errorFormat.js';
import { asGraphQLError, kycErrorOf } from './errors.js';
import { headOfRefused } from './planning/refused.js';
import { planOperation } from './planning/planOperation.js';
import { plainJsonStatusOf } from './plainJsonStatus.js';
import type { PreparedOperation } from './preparedOperations.js';

export interface PreparedRequest {
  readonly operation: PreparedOperation;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The header Accept. */
  readonly accept: string | undefined;
  readonly context: GraphQLContext;
}

export interface PreparedAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** Answers a request whose document is known to be valid. Does not throw. */
export type ExecutePrepared = (request: PreparedRequest) => Promise<PreparedAnswer>;

/**
 * What Apollo does with a valid document, without Apollo: its HTTP layer, its pipeline and the hash of the text take
 * longer than to run the operation. The answer is the same to the byte (see the differential test), and whatever is
 * unusual about a request goes to Apollo.
 */
export function createExecutePrepared({
  schema,
  namesSchema,
  format,
}: {
  readonly schema: GraphQLSchema;
  readonly namesSchema: boolean;
  readonly format: ErrorFormat;
}): ExecutePrepared {
  return async ({ operation: { document, operationName }, variables, accept, context }) => {
    const { requestId } = context.caller;
    const refused = await planOperation({
      schema,
      document,
      operationName,
      variables,
      isByGet: false,
      namesSchema,
      context,
    });
    if (refused.length > 0) {
      const { status, headers } = headOfRefused(refused);
      return answer(
        plainJsonStatusOf(status, accept),
        { errors: refused.map((error) => format(error.toJSON(), kycErrorOf(error), requestId)) },
        headers,
      );
    }
    let result: ExecutionResult;
    try {
      result = await execute({ schema, document, operationName, variableValues: variables, contextValue: context });
    } catch (thrown) {
      return answer(500, { errors: [formatted(asGraphQLError(thrown))] });
    }
    const { errors, data } = result;
    const status = errors?.length && data === undefined ? plainJsonStatusOf(400, accept) : 200;
    return answer(status, { errors: errors?.map(formatted), data });

    function formatted(error: GraphQLError) {
      return format(error.toJSON(), kycErrorOf(error, { schema, document, namesSchema }), requestId);
    }
  };
}

/** In the order of Apollo; what is undefined is not written. */
function answer(
  status: number,
  { errors, data }: { readonly errors: unknown; readonly data?: unknown },
  headers: PreparedAnswer['headers'] = [],
): PreparedAnswer {
  return { status, headers, body: `${JSON.stringify({ errors, data })}\n` };
}
