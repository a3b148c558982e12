import { describe, expect, test } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { openPersistence } from '../../../src/persistence/index.js';
import { askRest, everyExample } from '../../support/everyExample.js';
import { startService } from '../../support/inProcess.js';
import { runKyc } from '../../support/process.js';
import { runCheckWith, unwatched } from '../../support/recording.js';
import { newSqlitePlace, type Place, places } from '../../support/place.js';
import { verdictOn, withDatabase } from '../../support/records.js';

/** Ten checks, so twenty records. */
async function fill({ config }: Place): Promise<void> {
  const records = await openPersistence(config, unwatched);
  const runCheck = runCheckWith(records.audit);
  const caller = {
    client: { id: 'shop', scopes: ['*'] },
    channel: 'rest',
    requestId: 'r-1',
    signal: new AbortController().signal,
  } as const;
  for (const { check, input } of everyExample.slice(0, 10)) await runCheck(check, input, caller);
  await records.close();
}

/** What somebody does who owns the database and does not have the key. */
function tamper(place: Place, statements: readonly string[]): Promise<void> {
  const drop = place.env.DATABASE_URL
    ? ['drop trigger audit_entry_only_added on audit_entry']
    : ['drop trigger audit_entry_no_update', 'drop trigger audit_entry_no_delete'];
  return withDatabase(place.config, async (database) => {
    for (const statement of [...drop, ...statements])
      await sql.raw(statement).execute(database as Kysely<unknown> as never);
  });
}

const move = (from: number, to: number) => `update audit_entry set seq = ${to} where seq = ${from}`;
const cases: [string, string[], object[]][] = [
  [
    'a changed record',
    [`update audit_entry set body = replace(body, '"MATCH"', '"MISMATCH"') where seq = 2`],
    [{ kind: 'changed', seq: 2 }],
  ],
  [
    'a changed record with a hash made up',
    [`update audit_entry set body = replace(body, '"yes"', '"no"'), hash = '${'ab'.repeat(32)}' where seq = 2`],
    [{ kind: 'changed', seq: 2 }],
  ],
  [
    'a record that is no JSON any more',
    [`update audit_entry set body = 'canary' where seq = 5`],
    [{ kind: 'changed', seq: 5 }],
  ],
  ['a removed record', ['delete from audit_entry where seq = 7'], [{ kind: 'removed', seq: 7 }]],
  [
    'a removed record, the others moved up',
    ['delete from audit_entry where seq = 19', move(20, 19), 'update audit_head set seq = 19'],
    [{ kind: 'misplaced', seq: 19 }, { kind: 'end' }],
  ],
  ['the first records removed', ['delete from audit_entry where seq < 4'], [{ kind: 'removed', seq: 1 }]],
  [
    'two records exchanged',
    [move(8, 99), move(9, 8), move(99, 9)],
    [
      { kind: 'misplaced', seq: 8 },
      { kind: 'misplaced', seq: 9 },
      { kind: 'misplaced', seq: 10 },
    ],
  ],
  [
    'a record put twice',
    [`insert into audit_entry select 21, body, previous, hash from audit_entry where seq = 20`],
    [
      { kind: 'misplaced', seq: 21 },
      { kind: 'added', seq: 21 },
    ],
  ],
  ['the last records removed', ['delete from audit_entry where seq > 16'], [{ kind: 'removed', seq: 17 }]],
  [
    'the last records removed and the end moved back',
    [
      'delete from audit_entry where seq > 16',
      'update audit_head set seq = 16, hash = (select hash from audit_entry where seq = 16)',
    ],
    [{ kind: 'end', seq: 16 }],
  ],
  ['the end removed', ['delete from audit_head'], [{ kind: 'added' }, { kind: 'end' }]],
];

describe.each(places)('on %s', (_engine, newPlace) => {
  test.each(cases)('%s is found and named', async (_what, statements, problems) => {
    await using place = await newPlace();
    await fill(place);
    await tamper(place, statements);
    const verdict = await verdictOn(place.config);
    expect(verdict.problems).toMatchObject(problems);
    expect(JSON.stringify(verdict)).not.toContain('canary');
  });

  test.each(['update audit_entry set body = body', 'delete from audit_entry'])(
    'the database refuses: %s',
    async (statement) => {
      await using place = await newPlace();
      await fill(place);
      await withDatabase(place.config, async (database) =>
        expect(sql.raw(statement).execute(database)).rejects.toThrow(/only be added to/),
      );
    },
  );
});

test('where the end was moved back nothing is added, so that nothing seals what was done', async () => {
  await using place = newSqlitePlace();
  await fill(place);
  await tamper(place, [
    'delete from audit_entry where seq > 16',
    'update audit_head set seq = 16, hash = (select hash from audit_entry where seq = 16)',
  ]);
  await using service = await startService(place.env);
  const { check, input } = everyExample[0]!;
  expect((await askRest(service.url, check, input)).body).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  expect(service.log()).toContain('AUDIT_TRAIL_BROKEN_SEAL');
  expect((await verdictOn(place.config)).problems).toMatchObject([{ kind: 'end', seq: 16 }]);
});

test('a trail that was replaced by a whole new one is found with an end that is known', async () => {
  await using first = newSqlitePlace();
  await using second = newSqlitePlace();
  await fill(first);
  const { end } = await verdictOn(first.config);
  expect((await verdictOn(first.config, end)).problems).toEqual([]);
  await fill(second);
  expect((await verdictOn(second.config)).problems).toEqual([]);
  expect((await verdictOn(second.config, end)).problems).toMatchObject([{ kind: 'end', seq: end.seq }]);
});

test('kyc audit verify ends with 0 on a whole trail and with 1 on another, naming records; kyc audit export writes lines', async () => {
  await using place = newSqlitePlace();
  await fill(place);
  expect(await runKyc(['audit', 'verify'], place.env)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^valid: 20 records, 0 checks without an outcome, end 20:[0-9a-f]{64}\n$/),
  });
  await tamper(place, [
    `update audit_entry set body = replace(body, '"MATCH"', '"MISMATCH"') where seq = 2`,
    'delete from audit_entry where seq = 7',
  ]);
  const { code, stdout } = await runKyc(['audit', 'verify'], place.env);
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^Record 2 \(outcome of run [0-9a-f-]{36}\) was changed\.\nRecord 7 was removed\.\nTAMPERED WITH: 2 problems/,
  );

  const exported = await runKyc(['audit', 'export'], place.env);
  expect(exported).toMatchObject({ code: 0, stderr: '' });
  expect(
    exported.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).seq),
  ).toEqual([1, 2, 3, 4, 5, 6, ...Array.from({ length: 13 }, (_, index) => index + 8)]);
});
