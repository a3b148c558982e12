import { describe, expect, test } from '@jest/globals';
import { post, startService } from '../../support/inProcess.js';
import { places } from '../../support/place.js';
import { runHere } from '../../support/commandLine.js';

const texts = [
  ['NUL', 'a\u0000b'],
  ['half a character', 'a\uD800'],
  ['the other half', '\uDC00b'],
] as const;
const check =
  'mutation ($options: CheckOptions) { verifyIdentity(input: { twoFactor: { name: "李明", idNo: "110101199003076515" } }, options: $options) { id } }';

describe.each(places)('on %s', (_engine, newPlace) => {
  test.each(texts)(
    '%s in a text of a caller is found nowhere or refused, and is no fault of the service',
    async (_what, text) => {
      await using place = await newPlace();
      await using service = await startService(place.env);
      const ask = (query: string, variables: object) => post(`${service.url}/graphql`, { query, variables });

      expect((await ask('query ($id: ID!) { verification(id: $id) { id } }', { id: text })).body).toEqual({
        data: { verification: null },
      });
      const refused = [
        await ask('query ($after: String) { verifications(after: $after) { edges { node { id } } } }', { after: text }),
        ...(await Promise.all(
          ['purpose', 'consent', 'idempotencyKey'].map((option) => ask(check, { options: { [option]: text } })),
        )),
        await post(`${service.url}/graphql`, {
          query: `mutation { eraseSubject(subject: { name: ${JSON.stringify(text)} }) { id } }`,
        }),
      ];
      expect(refused.map(({ body }) => body.errors?.[0].extensions.code)).toEqual(refused.map(() => 'BAD_USER_INPUT'));
      expect(service.log()).not.toMatch(/"level":"?(50|error)/);
      expect((await ask(check, {})).body.errors).toBeUndefined();
    },
  );

  test.each(texts)('%s in an argument of the command line is a mistake of who gave it', async (_what, text) => {
    await using place = await newPlace();
    for (const [command, ...extra] of [
      ['update', '--rate', '1'],
      ['rotate'],
      ['revoke', '--yes'],
      ['revoke-secret', '--yes'],
    ] as const) {
      expect([command, await runHere(['clients', command, text, ...extra], place.env)]).toMatchObject([
        command,
        { code: 2, stdout: '' },
      ]);
    }
    expect(await runHere(['usage', '--client', text], place.env)).toMatchObject({ code: 2, stdout: '' });
  });
});
