import { type Kysely, type Migration, sql } from 'kysely';
import type { Engine } from '../tables.js';

/** The audit trail: its entries, its end, and the checks that are under way. */
export function auditTrail(engine: Engine): Migration {
  const counter = engine === 'sqlite' ? 'integer' : 'bigint';
  return {
    async up(database: Kysely<unknown>) {
      await database.schema
        .createTable('audit_entry')
        .addColumn('seq', counter, (column) => column.primaryKey())
        .addColumn('body', 'text', (column) => column.notNull())
        .addColumn('previous', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createTable('audit_head')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('seq', counter, (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('seal', 'text', (column) => column.notNull())
        .addColumn('key_id', 'text', (column) => column.notNull())
        .execute();
      await database.schema
        .createTable('audit_open')
        .addColumn('run', 'text', (column) => column.primaryKey())
        .addColumn('instance', 'text', (column) => column.notNull())
        .addColumn('seq', counter, (column) => column.notNull())
        .execute();
      for (const statement of refuseChanges[engine]) await sql.raw(statement).execute(database);
    },
  };
}

const message = 'the audit trail can only be added to';

/** Against mistakes; against intent there is the chain, since whoever may alter tables may drop a trigger. */
const refuseChanges: Record<Engine, readonly string[]> = {
  sqlite: ['update', 'delete'].map(
    (change) =>
      `create trigger audit_entry_no_${change} before ${change} on audit_entry begin select raise(abort, '${message}'); end`,
  ),
  postgres: [
    `create function audit_entry_refuse() returns trigger language plpgsql as $$ begin raise exception '${message}'; end $$`,
    'create trigger audit_entry_only_added before update or delete or truncate on audit_entry for each statement execute function audit_entry_refuse()',
  ],
};
