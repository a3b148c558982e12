import type { GraphQLResolveInfo } from 'graphql';
import type { KycError } from '../../errors.js';
import type { GraphQLContext } from '../context.js';
import type { PlannedCall } from './plannedCall.js';
import type { SelectedField } from './selection.js';

/** One root field of an operation, before it is resolved. */
export interface RootField {
  /** Its name in the answer. */
  readonly key: string;
  /** Other root fields of the operation run checks under the same header `Idempotency-Key`. */
  readonly sharesHeaderKey: boolean;
  /** What is selected below it of one object type, and of the abstract types through which that is reached. */
  selected(typeName: string, alsoThrough?: readonly string[]): SelectedField[];
}

/** What a root field runs: nothing that is billed; one check; or all checks that a profile selects, each once. */
export type Runs = 'nothing' | 'check' | 'profile';

export interface RootPlanParts<A extends object, P> {
  readonly runs?: Runs;
  /**
   * Looks at everything that can be known of the field before the first call of the operation. Calls nothing.
   *
   * @param args coerced by the schema
   * @throws KycError where the field is sure to be refused, naming paths below the arguments
   */
  readonly plan: (args: A, field: RootField, context: GraphQLContext) => P;
  readonly callsOf?: (planned: P) => readonly PlannedCall[];
  /** Records that the field was refused, if that is recorded. @returns the error that the caller is told */
  readonly recordRefusal?: (args: A, error: KycError, context: GraphQLContext) => Promise<KycError>;
}

/** What a root field has to say before its operation runs. Methods, so that a list of different ones has a common type. */
export interface RootPlan<A extends object = object, P = unknown> {
  readonly runs: Runs;
  /** Plans the field for this request. @returns the calls that it is going to make */
  prepare(args: A, field: RootField, context: GraphQLContext): readonly PlannedCall[];
  recordRefusal(args: A, error: KycError, context: GraphQLContext): Promise<KycError>;
  /** What was planned for the field that is being resolved. */
  of(context: GraphQLContext, info: Pick<GraphQLResolveInfo, 'path'>): P;
}

/** Declares the plan of a root field. Its resolver takes what was planned, and validates nothing again. */
export function rootPlan<A extends object, P>({
  runs = 'nothing',
  plan,
  callsOf,
  recordRefusal,
}: RootPlanParts<A, P>): RootPlan<A, P> {
  const byRequest = new WeakMap<GraphQLContext, Map<string, { readonly planned: P }>>();

  return {
    runs,
    prepare(args, field, context) {
      const planned = plan(args, field, context);
      const byKey = byRequest.get(context) ?? new Map<string, { readonly planned: P }>();
      byRequest.set(context, byKey.set(field.key, { planned }));
      return callsOf?.(planned) ?? [];
    },
    recordRefusal: async (args, error, context) => recordRefusal?.(args, error, context) ?? error,
    of(context, { path }) {
      const found = byRequest.get(context)?.get(String(path.key));
      // Fails closed: what was not looked at is not run.
      if (!found) throw new Error('The root field was not planned.');
      return found.planned;
    },
  };
}
