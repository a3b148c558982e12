import { describe, expect, test } from '@jest/globals';
import { isNonNullType } from 'graphql';
import { rootPlans } from '../../../src/graphql/planning/rootPlans.js';
import { createSchema } from '../../../src/graphql/schema.js';

const schema = createSchema();
const rootFields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}),
);

describe('root fields', () => {
  test('each have a plan, and no plan is left over', () => {
    expect(Object.keys(rootPlans).sort()).toEqual(rootFields.map(({ name }) => name).sort());
  });

  test('are nullable, but for what is answered by its plan and the events of a stream', () => {
    expect(rootFields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([
      'checks',
      'createSession',
      'revokeSession',
      'customerProfileProgress',
    ]);
  });

  test('are not run without having been planned', () => {
    expect(() =>
      rootPlans.verifyIdentity?.of({} as never, {
        path: { key: 'verifyIdentity', prev: undefined, typename: 'Mutation' },
      }),
    ).toThrow('not planned');
  });
});
