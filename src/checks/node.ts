// First of all that decorates: whatever is loaded first, this is loaded before it.
import 'reflect-metadata';
import { Field, ID, InterfaceType } from 'type-graphql';

/** Relay's Node: clients merge whatever has the same id, so one id names one object. */
@InterfaceType({
  description: 'An object with an id of its own. No two objects share an id, so clients may key their caches by it.',
  resolveType: (node: Node) => node.__typename,
})
export abstract class Node {
  /** Name of the GraphQL object type: interfaces and unions are resolved by it alone. */
  readonly __typename!: string;

  @Field(() => ID, { description: 'Names this object alone. Opaque: read nothing into its form.' })
  id!: string;
}
