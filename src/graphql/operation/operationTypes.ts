import 'reflect-metadata';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { graphqlEnum } from '../../checks/graphqlEnum.js';
import type { ProviderHealth as Health, TrailState } from '../../checks/ports/operation.js';

export const CircuitState = graphqlEnum('CircuitState', 'Whether calls are made.', {
  CLOSED: 'Calls are made.',
  OPEN: 'It failed too often: no calls are made for a while.',
  HALF_OPEN: 'One call is made to see whether it works again.',
});

@ObjectType({ description: 'How a provider, or one of its endpoints, does in the process that answers.' })
export class ProviderHealth {
  @Field(() => String, { description: 'Name of the provider.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Which of its endpoints, where it has several.' })
  endpoint!: string | null;

  @Field(() => CircuitState, { description: 'Whether calls are made to it.' })
  circuit!: keyof typeof CircuitState;

  @Field(() => Float, { description: 'How long it still wants no calls, in milliseconds.' })
  pausedMs!: number;

  @Field(() => Int, { description: 'Calls that were sent and not answered yet.' })
  inFlight!: number;

  @Field(() => Int, { description: 'Calls that wait for a place.' })
  queued!: number;

  @Field(() => Int, {
    description: 'Calls of the provider that the next three fields are about: its last 200 at most.',
  })
  calls!: number;

  @Field(() => Int, { description: 'How many of them failed.' })
  failures!: number;

  @Field(() => Float, { nullable: true, description: 'How long half of them took at most, in milliseconds.' })
  p50Ms!: number | null;

  @Field(() => Float, { nullable: true, description: 'How long 95 of 100 took at most, in milliseconds.' })
  p95Ms!: number | null;
}

@ObjectType({ description: 'The end of the audit trail.' })
export class AuditTrail implements TrailState {
  @Field(() => Int, { description: 'Entries that were ever written.' })
  entries!: number;

  @Field(() => String, {
    description: 'Hash of the last one, as 64 hexadecimal digits. Keep it to prove later what was there.',
  })
  hash!: string;

  @Field(() => String, { description: 'Names the key that seals it.' })
  keyId!: string;

  @Field(() => Boolean, {
    description:
      'Whether the end is as a holder of the key left it. "kyc audit verify" looks at every entry before it.',
  })
  isIntact!: boolean;
}

const circuits = { closed: 'CLOSED', open: 'OPEN', 'half-open': 'HALF_OPEN' } as const;

export function providerHealthOf({ circuit, endpoint, p50Ms, p95Ms, ...health }: Health): ProviderHealth {
  return {
    ...health,
    circuit: circuits[circuit],
    endpoint: endpoint ?? null,
    p50Ms: p50Ms ?? null,
    p95Ms: p95Ms ?? null,
  };
}
