import { type Kysely, type Migration, sql } from 'kysely';
import type { Engine } from '../tables.js';

/** Counts by provider too. What was counted before names none. */
export function usageByProvider(engine: Engine): Migration {
  return { up: engine === 'sqlite' ? rebuild : alter };
}

async function alter(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('usage_day')
    .addColumn('provider', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await database.schema.alterTable('usage_day').dropConstraint('usage_day_key').execute();
  await database.schema
    .alterTable('usage_day')
    .addPrimaryKeyConstraint('usage_day_key', ['client', 'day', 'check_name', 'outcome', 'provider'])
    .execute();
}

/** SQLite cannot change the key of a table. */
async function rebuild(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('usage_day').renameTo('usage_day_before').execute();
  await database.schema
    .createTable('usage_day')
    .addColumn('client', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('check_name', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('checks', 'integer', (column) => column.notNull())
    .addColumn('billed', 'integer', (column) => column.notNull())
    .addColumn('maybe_billed', 'integer', (column) => column.notNull())
    .addColumn('provider', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('usage_day_key', ['client', 'day', 'check_name', 'outcome', 'provider'])
    .execute();
  await sql`insert into usage_day (client, day, check_name, outcome, checks, billed, maybe_billed, provider)
    select client, day, check_name, outcome, checks, billed, maybe_billed, '' from usage_day_before`.execute(database);
  await database.schema.dropTable('usage_day_before').execute();
}
