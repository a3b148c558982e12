import type { Kysely, Migration } from 'kysely';
import type { Engine } from '../tables.js';

/** Clients with their secrets, what they used, and how much of their quotas is taken. */
export function clients(engine: Engine): Migration {
  const counter = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('client')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('settings', 'text', (column) => column.notNull())
        .addColumn('secrets_made', 'integer', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('revoked_at', 'text')
        .execute();
      await database.schema
        .createTable('client_secret')
        .addColumn('client', 'text', (column) => column.notNull().references('client.id'))
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('sha256', 'text', (column) => column.notNull())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('client_secret_key', ['client', 'number'])
        .execute();
      await database.schema
        .createTable('client_version')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('version', counter, (column) => column.notNull())
        .execute();
      await database.schema
        .createTable('usage_day')
        .addColumn('client', 'text', (column) => column.notNull())
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('check_name', 'text', (column) => column.notNull())
        .addColumn('outcome', 'text', (column) => column.notNull())
        .addColumn('checks', counter, (column) => column.notNull())
        .addColumn('billed', counter, (column) => column.notNull())
        .addColumn('maybe_billed', counter, (column) => column.notNull())
        .addPrimaryKeyConstraint('usage_day_key', ['client', 'day', 'check_name', 'outcome'])
        .execute();
      await database.schema
        .createTable('quota_use')
        .addColumn('client', 'text', (column) => column.notNull())
        .addColumn('period', 'text', (column) => column.notNull())
        .addColumn('used', counter, (column) => column.notNull())
        .addPrimaryKeyConstraint('quota_use_key', ['client', 'period'])
        .execute();
    },
  };
}
