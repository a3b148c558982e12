/**
 * All that a batch writes, as one statement and so one round trip, carried out only where the end of the trail is the
 * one that the entries were chained to. The update of the end comes first and holds the lock; each other part waits for it.
 */
export const appendSql = `
with moved as (
  update audit_head set seq = $1, hash = $2, seal = $3 where id = 1 and seq = $4 and hash = $5 and seal = $6 returning id
), registered as (
  insert into audit_process (id, oldest_in_flight) select $7, $8::bigint where exists (select from moved) on conflict (id) do nothing
), process as (
  update audit_process set oldest_in_flight = $8::bigint where id = $7 and $9 and exists (select from moved)
), entries as (
  insert into audit_entry (seq, body, previous, hash)
  select seq, body, previous, hash from json_to_recordset($10) as row (seq bigint, body text, previous text, hash text) where exists (select from moved)
), answers as (
  insert into verification select row.* from json_populate_recordset(null::verification, $11) as row where exists (select from moved)
), usage as (
  insert into usage_day select row.* from json_populate_recordset(null::usage_day, $12) as row where exists (select from moved)
  on conflict (client, day, check_name, outcome) do update set
    checks = usage_day.checks + excluded.checks, billed = usage_day.billed + excluded.billed, maybe_billed = usage_day.maybe_billed + excluded.maybe_billed
), settled as (
  update idempotency_claim as claim set state = row.end, answer = coalesce(row.answer, claim.answer)
  from json_to_recordset($13) as row ("end" text, key text, owner text, answer text)
  where exists (select from moved) and claim.key = row.key and claim.owner = row.owner
    and (row.end = 'answered' and claim.state in ('held', 'unknown') or row.end = 'unknown' and claim.state = 'held')
), released as (
  delete from idempotency_claim as claim using json_to_recordset($13) as row ("end" text, key text, owner text)
  where exists (select from moved) and row.end = 'released' and claim.key = row.key and claim.owner = row.owner and claim.state in ('held', 'unknown')
)
select exists (select from moved) as moved`;

/** Under which a connection has it prepared. */
export const statementName = 'append-entries';

/**
 * The commit before it gives the lock back without waiting for the disk. This is a transaction of its own, committed
 * with the setting of the session, and its record stands after that commit in the log: once it is on the disk, both
 * are. So others write while this process waits, and nobody is told before the wait is over.
 */
export const flushSql = "select pg_logical_emit_message(true, 'kyc', '')";
