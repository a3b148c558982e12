// The floor's writes on PostgreSQL: one prepared statement a batch, which is a transaction of its own.
import pg from 'pg';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query(
  'create table entry(seq bigint primary key, body text, previous text, hash text); create table answer(seq bigint primary key, id text, subject text, sealed bytea); create index answer_subject on answer(subject)',
);

const insertBatch = {
  name: 'insert-batch',
  text: `with entries as (insert into entry select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[]))
    insert into answer select * from unnest($5::bigint[], $6::text[], $7::text[], $8::bytea[])`,
};

/** @param {import('./floor.mjs').ChainedEntry[]} batch */
export async function writeBatch(batch) {
  const answered = batch.flatMap(({ seq, answer }) => (answer ? [{ seq, ...answer }] : []));
  const values = [
    batch.map(({ seq }) => seq),
    batch.map(({ body }) => body),
    batch.map(({ previous }) => previous),
    batch.map(({ hash }) => hash),
    answered.map(({ seq }) => seq),
    answered.map(({ id }) => id),
    answered.map(({ subject }) => subject),
    answered.map(({ sealed }) => sealed),
  ];
  await client.query({ ...insertBatch, values });
}
