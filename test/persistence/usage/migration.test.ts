import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase } from '../../../src/persistence/database/open.js';
import { usageByProvider } from '../../../src/persistence/database/migrations/usageByProvider.js';
import { createReadUsage } from '../../../src/persistence/usage/read.js';
import { places } from '../../support/place.js';

describe.each(places)('usage that was counted before providers were (%s)', (engine, newPlace) => {
  test('keeps its figures, and names no provider', async () => {
    await using place = await newPlace();
    const database = await openDatabase(place.config);
    try {
      await sql`drop table usage_day`.execute(database);
      await sql`create table usage_day (client text not null, day text not null, check_name text not null, outcome text not null,
        checks bigint not null, billed bigint not null, maybe_billed bigint not null,
        constraint usage_day_key primary key (client, day, check_name, outcome))`.execute(database);
      await sql`insert into usage_day values ('acme', '2026-01-02', 'RISK_POLICE', 'CLEAR', 5, 4, 1)`.execute(database);
      await usageByProvider(engine === 'SQLite' ? 'sqlite' : 'postgres').up(database);
      expect(await createReadUsage(database)({ from: '2026-01-01', to: '2026-01-31' })).toEqual([
        {
          client: 'acme',
          day: '2026-01-02',
          check: 'RISK_POLICE',
          outcome: 'CLEAR',
          provider: null,
          checks: 5,
          billed: 4,
          maybeBilled: 1,
        },
      ]);
      await database
        .insertInto('usage_day')
        .values({
          client: 'acme',
          day: '2026-01-02',
          check_name: 'RISK_POLICE',
          outcome: 'CLEAR',
          provider: 'sandbox',
          checks: 1,
          billed: 1,
          maybe_billed: 0,
        })
        .execute();
    } finally {
      await database.destroy();
    }
  });
});
