import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { UsageCount } from '../checks/ports/usage.js';
import { CheckNames } from '../checks/checkNames.js';
import { readDay } from '../checks/subject/calendar.js';
import { type BrokenRule, KycError } from '../errors.js';
import type { GraphQLContext } from './context.js';
import { rootPlan } from './planning/rootPlan.js';

@ObjectType({ description: 'How often checks ended in one way.' })
export class OutcomeCount {
  @Field(() => String, {
    description: 'What was found (MATCH, MISMATCH, NO_RECORD, FOUND, CLEAR, RISK, LISTED), or the error code.',
  })
  outcome!: string;

  @Field(() => Int, { description: 'Checks that ended so.' })
  checks!: number;
}

@ObjectType({ description: 'What one provider had to do with checks.' })
export class ProviderCount {
  @Field(() => String, {
    nullable: true,
    description: 'The provider that answered or failed last. null: none was asked, or nobody knows which.',
  })
  provider!: string | null;

  @Field(() => Int, { description: 'Checks that it ended.' })
  checks!: number;

  @Field(() => Int, { description: 'How many of these were billed.' })
  billed!: number;

  @Field(() => Int, { description: 'How many may have been billed: nobody can say.' })
  maybeBilled!: number;
}

@ObjectType({ description: 'What this client asked for on one day, of one check.' })
export class UsageEntry {
  @Field(() => String, { description: "The day, as YYYY-MM-DD by China's calendar (UTC+8)." })
  day!: string;

  @Field(() => CheckNames, { description: 'The check.' })
  check!: string;

  @Field(() => Int, { description: 'How often it was asked for: refused requests and stored answers included.' })
  checks!: number;

  @Field(() => Int, { description: 'How many of these were billed.' })
  billed!: number;

  @Field(() => Int, { description: 'How many may have been billed: nobody can say. They count against quotas.' })
  maybeBilled!: number;

  @Field(() => [OutcomeCount], { description: 'What became of them.' })
  outcomes!: OutcomeCount[];

  @Field(() => [ProviderCount], { description: 'By provider.' })
  providers!: ProviderCount[];
}

@ObjectType({ description: 'What this client used in a time: the sums, and each day and check.' })
export class Usage {
  @Field(() => Int, { description: 'How many checks were asked for.' })
  checks!: number;

  @Field(() => Int, { description: 'How many of these were billed.' })
  billed!: number;

  @Field(() => Int, { description: 'How many may have been billed: nobody can say.' })
  maybeBilled!: number;

  @Field(() => [UsageEntry], {
    description: 'By day and check, in this order; days and checks without any are left out.',
  })
  entries!: UsageEntry[];
}

export const usage = rootPlan({
  plan({ from, to }: { from: string; to: string }, _field, { caller }) {
    requireDays(from, to);
    return { client: caller.client.id, from, to };
  },
});

@Resolver()
export class UsageQuery {
  @Query(() => Usage, {
    nullable: true,
    description: 'What this client used, by day and check. Free of charge. null if it failed: `errors` says why.',
  })
  async usage(
    @Arg('from', () => String, { description: "First day, as YYYY-MM-DD by China's calendar (UTC+8)." }) _from: string,
    @Arg('to', () => String, { description: 'Last day, likewise; counted too.' }) _to: string,
    @Ctx() context: GraphQLContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Usage> {
    const counts = await context.readUsage(usage.of(context, info));
    return { ...sumOf(counts), entries: entriesOf(counts) };
  }
}

function requireDays(from: string, to: string): void {
  const broken: BrokenRule[] = Object.entries({ from, to })
    .filter(([, day]) => !/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(day) || !readDay(day.replaceAll('-', '')))
    .map(([path]) => ({ path, rule: 'day', message: `${path} must be a day as YYYY-MM-DD.` }));
  if (broken.length === 0 && from > to)
    broken.push({ path: 'to', rule: 'dayOrder', message: 'to must not be before from.' });
  if (broken.length > 0)
    throw new KycError('BAD_USER_INPUT', broken.map(({ message }) => message).join(' '), { fields: broken });
}

function entriesOf(counts: readonly UsageCount[]): UsageEntry[] {
  return grouped(counts, ({ day, check }) => `${day} ${check}`).map((group) => ({
    day: group[0].day,
    check: group[0].check,
    ...sumOf(group),
    outcomes: grouped(group, ({ outcome }) => outcome).map((same) => ({
      outcome: same[0].outcome,
      checks: sumOf(same).checks,
    })),
    providers: grouped(group, ({ provider }) => provider ?? '').map((same) => ({
      provider: same[0].provider,
      ...sumOf(same),
    })),
  }));
}

type Group = readonly [UsageCount, ...UsageCount[]];

/** Groups of the same key, in the order in which keys come first. */
function grouped(counts: readonly UsageCount[], keyOf: (count: UsageCount) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const count of counts) {
    const group = groups.get(keyOf(count));
    groups.set(keyOf(count), group ? [...group, count] : [count]);
  }
  return [...groups.values()];
}

function sumOf(counts: readonly UsageCount[]): Pick<Usage, 'checks' | 'billed' | 'maybeBilled'> {
  const total = (of: (count: UsageCount) => number) => counts.reduce((sum, count) => sum + of(count), 0);
  return {
    checks: total(({ checks }) => checks),
    billed: total(({ billed }) => billed),
    maybeBilled: total(({ maybeBilled }) => maybeBilled),
  };
}
