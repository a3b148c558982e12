import type { FastifyInstance } from 'fastify';
import { type ExecutionResult, getOperationAST, GraphQLError, type GraphQLSchema, OperationTypeNode, parse, specifiedRules, subscribe, validate, type ValidationRule } from 'graphql';
import { createHandler } from 'graphql-sse';
import { Readable } from 'node:stream';
import type { Limits } from '../config.js';
import { isOurFault, KycError, reportOf } from '../errors.js';
import { contextOf, type ServiceContext } from '../graphql/context.js';
import { type FailedRequest, kycErrorOf } from '../graphql/errors.js';
import { limitsRule } from '../graphql/limits.js';
import { oneOfVariables } from '../graphql/oneOf.js';
import { planOperation } from '../graphql/planning/planOperation.js';
import { refusal } from './errors.js';
import { optionsIn } from './optionsIn.js';
import { callerOf } from './request.js';

export interface StreamParts {
  readonly schema: GraphQLSchema;
  readonly limits: Limits;
  readonly service: ServiceContext;
  /** Told of errors whose cause must be found in the log. */
  readonly onError: (error: KycError, requestId: string) => void;
}

/** Subscriptions over server-sent events (graphql-sse, distinct connections): POST /graphql/stream. */
export function mountStream(server: FastifyInstance, { schema, limits, service, onError }: StreamParts): void {
  const rules = [...specifiedRules, limitsRule(limits), oneOfVariables];

  server.post('/graphql/stream', { config: { door: 'graphql' } }, async (request, reply) => {
    if (!(request.headers.accept ?? '').includes('text/event-stream')) throw refusal(406, 'Send accept: text/event-stream.');
    const operation = readSubscription(request.body, schema, limits, rules);
    const args = { ...operation, schema, contextValue: { ...contextOf(callerOf(request, reply, 'graphql'), service, optionsIn(request.headers)) } };

    const handle = createHandler({
      authenticate: () => null,
      onSubscribe: () => args,
      validate: () => [],
      async subscribe(given) {
        const errors = await planOperation({ schema, document: args.document, operationName: args.operationName, variables: args.variableValues, isByGet: false, context: args.contextValue });
        return errors.length > 0 ? { errors } : subscribe(given).catch(asResult);
      },
      onNext: (_context, _request, result) => withOurErrors(result, { schema }, request.id),
    });
    const { method, url, body } = request;
    const headers = new Headers({ accept: 'text/event-stream', 'content-type': 'application/json' });
    const [events, { status, headers: streamHeaders }] = await handle({ method, url, headers, body: isObject(body) ? { ...body } : null, raw: request, context: undefined });
    reply.code(status).headers({ ...streamHeaders, 'cache-control': 'no-store' });
    return reply.send(events && typeof events !== 'string' ? Readable.from(events) : events);
  });

  function withOurErrors<R extends Pick<ExecutionResult, 'errors'>>(result: R, failed: FailedRequest, requestId: string): R {
    if (!result.errors) return result;
    const errors = result.errors.map((error) => {
      const ours = kycErrorOf(error, failed);
      if (isOurFault(ours)) onError(ours, requestId);
      return new GraphQLError(ours.message, { nodes: error.nodes, path: error.path, extensions: { ...reportOf(ours, requestId) } });
    });
    return { ...result, errors };
  }
}

/** @throws KycError BAD_USER_INPUT where the body is no valid subscription */
function readSubscription(body: unknown, schema: GraphQLSchema, { tokens }: Limits, rules: readonly ValidationRule[]) {
  const { query, operationName, variables } = readBody(body);
  try {
    const document = parse(query, { maxTokens: tokens });
    const [error] = validate(schema, document, rules);
    if (error) throw error;
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
      throw new KycError('BAD_USER_INPUT', 'This address takes subscriptions; send queries and mutations to /graphql.');
    }
    return { document, operationName, variableValues: variables };
  } catch (thrown) {
    throw kycErrorOf(thrown, { schema });
  }
}

/** What graphql-js throws instead of returning it, as it does where directives take away the one field. */
function asResult(thrown: unknown): ExecutionResult {
  return { errors: [new GraphQLError('', { originalError: thrown instanceof Error ? thrown : new Error('thrown', { cause: thrown }) })] };
}

interface OperationBody {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
}

function readBody(body: unknown): OperationBody {
  const field = (name: string): unknown => (typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined) ?? null;
  const [query, operationName, variables] = [field('query'), field('operationName'), field('variables') ?? {}];
  const extensions = field('extensions') ?? {};
  const isName = operationName === null || typeof operationName === 'string';
  if (typeof query !== 'string' || !isName || !isObject(variables) || !isObject(extensions)) {
    throw new KycError('BAD_USER_INPUT', 'The body must be {"query": "…", "variables": {…}, "operationName": "…"}.');
  }
  return { query, operationName, variables: { ...variables } };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
