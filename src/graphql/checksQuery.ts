import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { scopeOf } from '../checks/caller.js';
import { inputFieldsOf } from '../checks/input/field.js';
import { type Check, checks } from '../checks/index.js';
import { CheckNames } from '../checks/checkNames.js';
import type { GraphQLContext } from './context.js';
import { rootPlan } from './planning/rootPlan.js';

@ObjectType({ description: 'One field of the input of a check.' })
export class InputFieldInfo {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether it must be given.' })
  required!: boolean;

  @Field(() => String, { description: 'What it is.' })
  description!: string;

  @Field(() => String, { description: 'An invented example.' })
  example!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Its form after full-width characters, spaces and the like are taken away, as a regular expression.',
  })
  pattern!: string | null;
}

@ObjectType({ description: 'One check of this service: what it needs and who answers it here.' })
export class CheckInfo {
  @Field(() => CheckNames, { description: 'Name of the check.' })
  name!: string;

  @Field(() => [String], { description: 'Fields of its input.' })
  input!: readonly string[];

  @Field(() => [String], { description: 'Those of them that must be given. Anti-fraud needs at least one of its two.' })
  required!: readonly string[];

  @Field(() => [InputFieldInfo], {
    description: 'The same fields with their rules, for forms that validate as one types.',
  })
  fields!: readonly InputFieldInfo[];

  @Field(() => [String], {
    description: 'Providers that answer it here, in the order in which they are asked; empty: NOT_SUPPORTED.',
  })
  providers!: readonly string[];

  @Field(() => String, { description: 'What the check does.' })
  description!: string;

  @Field(() => String, { description: 'Scope that a client needs for it; its first part alone covers the whole area.' })
  scope!: string;

  @Field(() => String, { description: 'Where REST clients find it: path and type.' })
  rest!: string;

  @Field(() => Int, {
    description: 'How old an answer may be at most, in seconds, to be given again without asking the provider.',
  })
  maxReuseSeconds!: number;
}

/** Answered in the plan: what cannot be null must not fail once something was billed beside it. */
export const checksInfo = rootPlan({
  plan: (_args, _field, { providersOf }): CheckInfo[] => checks.map((check) => infoOf(check, providersOf(check.name))),
});

@Resolver()
export class ChecksQuery {
  @Query(() => [CheckInfo], {
    description: 'Which checks exist, what each needs and which provider answers it here. Free of charge.',
  })
  checks(@Ctx() context: GraphQLContext, @Info() info: GraphQLResolveInfo): CheckInfo[] {
    return checksInfo.of(context, info);
  }
}

function infoOf(check: Check, providers: readonly string[]): CheckInfo {
  const fields = inputFieldsOf(check.input);
  return {
    name: check.name,
    input: fields.map(({ name }) => name),
    required: fields.filter(({ optional }) => !optional).map(({ name }) => name),
    fields: fields.map(({ name, optional, kind }) => ({
      name,
      required: !optional,
      description: kind.description,
      example: kind.example,
      pattern: kind.pattern ?? null,
    })),
    providers,
    description: check.description,
    scope: scopeOf(check),
    rest: `POST /kyc/cn/${check.area} type=${check.type}`,
    maxReuseSeconds: check.maxReuseSeconds,
  };
}
