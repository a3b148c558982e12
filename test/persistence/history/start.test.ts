import { expect, test } from '@jest/globals';
import { post, startService } from '../../support/inProcess.js';
import { places } from '../../support/place.js';
import { until } from '../../support/until.js';
import { startKeeping } from './keeping.js';

test.each(places)(
  'on %s what is too old is erased at start, and what is not survives it',
  async (_engine, newPlace) => {
    await using place = await newPlace();
    const clock = { now: new Date(Date.now() - 31 * 86_400_000) };
    const young = await (async () => {
      await using keeping = await startKeeping(place.env, clock);
      await keeping.ask('demo');
      clock.now = new Date();
      return (await keeping.ask('demo')).id;
    })();

    await using service = await startService(place.env);
    const { body } = await post(`${service.url}/graphql`, {
      query: '{ verifications { edges { node { resultId } } } }',
    });
    expect(body.data.verifications.edges).toEqual([{ node: { resultId: young } }]);
    // It listens first and erases then.
    await until(() => service.log().includes('answers that were kept long enough were erased'));
  },
);
