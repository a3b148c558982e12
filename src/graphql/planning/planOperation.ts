import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getOperationAST,
  type FieldNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { badInput } from '../../checks/input/validate.js';
import { type BrokenRule, type KycError, toKycError } from '../../errors.js';
import { hasOwnKey } from '../checkOptions.js';
import type { GraphQLContext } from '../context.js';
import { kycErrorOf } from '../errors.js';
import { longLists } from './lists.js';
import { nullArguments } from './nullArguments.js';
import { requireNoPersonalDataInUrl } from './personalData.js';
import type { RootField, RootPlan } from './rootPlan.js';
import { rootPlans } from './rootPlans.js';
import { includedFields, type OperationFacts, responseKey, selectedFields } from './selection.js';
import { mostFaults, readVariables } from './variables.js';
import { requireFieldOfSession, requireSessionsApart } from './sessionFields.js';
import { createValueFaults } from './valueFaults.js';
import { variablePlaces } from './variablePlaces.js';
import { keyConflict, type PlannedField, requireAffordable } from './wholeOperation.js';

/** A validated operation that is about to run. */
export interface PlanRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  /** As they came. */
  readonly variables: object;
  /** Whether the operation stood in the URL. */
  readonly isByGet: boolean;
  /** Whether errors may name what the schema has in place of what was given. */
  readonly namesSchema: boolean;
  readonly context: GraphQLContext;
}

/**
 * Plans an operation as a whole, before anything of it runs: variables, arguments, inputs, options, scopes, cost and
 * idempotency keys of all its root fields together. Whatever is sure to be refused is refused here, so that nothing is
 * billed beside it. What was planned is handed to the resolvers (see `RootPlan.of`).
 *
 * @returns why the operation is refused, one error for each root field; empty: it may run. At most 50, of which each
 *   names at most 50 broken rules. The original errors are KycErrors
 */
export async function planOperation(request: PlanRequest): Promise<readonly GraphQLError[]> {
  const operation = getOperationAST(request.document, request.operationName);
  // Which operation is meant is for graphql-js to refuse.
  if (!operation) return [];
  try {
    return (await refusals(request, operation)).slice(0, mostFaults);
  } catch (thrown) {
    return [refusal(kycErrorOf(thrown, request), operation)];
  }
}

async function refusals(request: PlanRequest, operation: OperationDefinitionNode): Promise<GraphQLError[]> {
  const { schema, document, variables, isByGet, namesSchema, context } = request;
  if (isByGet) requireNoPersonalDataInUrl(schema, document, operation, variables);
  const placeOf = variablePlaces(document, operation);
  const { values, faults } = readVariables(
    schema,
    operation,
    variables,
    (name) => placeOf(name).path,
    createValueFaults(namesSchema),
  );
  if (faults.length > 0)
    return byRootField(
      faults.map(({ variable, broken }) => ({
        key: placeOf(variable.variable.name.value).key,
        broken,
        node: variable,
      })),
    );

  const facts = { schema, fragments: fragmentsOf(document), variableValues: values };
  const nulls = Object.values(values).includes(null) ? nullArguments(operation, facts) : [];
  if (nulls.length > 0)
    return byRootField(nulls.slice(0, mostFaults).map(({ key, path, node }) => ({ key, broken: notNull(path), node })));
  return planFields(rootFieldsOf(operation, facts), context);
}

interface PlannableField {
  readonly key: string;
  readonly node: FieldNode;
  readonly args: Readonly<Record<string, unknown>>;
  readonly plan: RootPlan;
  readonly selected: RootField['selected'];
  /** Of its arguments. */
  readonly longLists: readonly BrokenRule[];
}

/** The root fields of an operation, each with all places that select it; without those of introspection. */
function rootFieldsOf(operation: OperationDefinitionNode, facts: OperationFacts): PlannableField[] {
  const root = facts.schema.getRootType(operation.operation);
  const definitions = root?.getFields() ?? {};
  const byKey = new Map<string, FieldNode[]>();
  for (const node of includedFields(
    operation.selectionSet.selections,
    (condition) => condition === root?.name,
    facts,
  )) {
    const nodes = byKey.get(responseKey(node));
    if (nodes) nodes.push(node);
    else byKey.set(responseKey(node), [node]);
  }
  return [...byKey].flatMap(([key, nodes]) => {
    const [node] = nodes;
    const definition = node && definitions[node.name.value];
    if (!definition) return [];
    const plan = rootPlans[definition.name];
    if (!plan) throw new Error(`Nobody plans ${definition.name}.`);
    const args = getArgumentValues(definition, node, facts.variableValues);
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
    return {
      key,
      node,
      args,
      plan,
      selected: (typeName, alsoThrough = []) => selectedFields(selections, typeName, alsoThrough, facts),
      longLists: definition.args.flatMap(({ name, type }) => longLists(type, args[name], name)),
    };
  });
}

async function planFields(fields: readonly PlannableField[], context: GraphQLContext): Promise<GraphQLError[]> {
  const sharesHeaderKey =
    fields.filter(({ plan, args }) => plan.runs !== 'nothing' && !hasOwnKey(args.options)).length > 1;
  requireSessionsApart(
    fields.map(({ node, plan }) => ({ name: node.name.value, runsChecks: plan.runs !== 'nothing' })),
  );
  const planned: PlannedField[] = [];
  const refused: { readonly field: PlannableField; readonly error: KycError }[] = [];
  for (const field of fields) {
    try {
      requireFieldOfSession(context.caller, field.node.name.value);
      if (field.longLists.length > 0) throw badInput(field.longLists.slice(0, mostFaults));
      planned.push({
        key: field.key,
        runs: field.plan.runs,
        calls: field.plan.prepare(field.args, { ...field, sharesHeaderKey }, context),
      });
    } catch (thrown) {
      refused.push({ field, error: toKycError(thrown) });
    }
  }
  const conflict = refused.length === 0 ? keyConflict(planned) : undefined;
  const conflicting = fields.find(({ key }) => key === conflict?.key);
  if (conflict && conflicting) refused.push({ field: conflicting, error: conflict.error });
  if (refused.length === 0) await context.caller.takeRate?.(requireAffordable(planned, context.maxChecks));
  return Promise.all(
    refused.map(async ({ field: { key, node, args, plan }, error }) =>
      refusal(await plan.recordRefusal(args, error, context), node, key),
    ),
  );
}

interface Fault {
  /** The root field that is at fault, if one is. */
  readonly key: string | undefined;
  readonly broken: BrokenRule;
  readonly node: ASTNode;
}

/** One error for each root field, with all of its broken rules. */
function byRootField(faults: readonly Fault[]): GraphQLError[] {
  const groups = new Map<string | undefined, Fault[]>();
  for (const fault of faults) {
    const group = groups.get(fault.key);
    if (group) group.push(fault);
    else groups.set(fault.key, [fault]);
  }
  return [...groups].map(([key, group]) =>
    refusal(badInput(group.map(({ broken }) => broken)), [...new Set(group.map(({ node }) => node))], key),
  );
}

function notNull(path: string): BrokenRule {
  return { path, rule: 'required', message: `${path} must not be null.` };
}

function refusal(error: KycError, nodes: ASTNode | readonly ASTNode[], key?: string): GraphQLError {
  return new GraphQLError(error.message, { nodes, ...(key !== undefined && { path: [key] }), originalError: error });
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  return Object.fromEntries(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
}
