// The floor's writes on SQLite: one transaction a batch, durable at its commit.
import Database from 'libsql';

const database = new Database(`${process.env.KYC_DATA_DIR}/floor.sqlite`);
database.pragma('journal_mode=WAL');
database.pragma('synchronous=FULL');
database.exec(
  'create table entry(seq integer primary key, body text, previous text, hash text); create table answer(seq integer primary key, id text, subject text, sealed blob); create index answer_subject on answer(subject)',
);
const insertEntry = database.prepare('insert into entry values(?,?,?,?)');
const insertAnswer = database.prepare('insert into answer values(?,?,?,?)');

/** @type {(batch: import('./floor.mjs').ChainedEntry[]) => void} */
export const writeBatch = database.transaction((/** @type {import('./floor.mjs').ChainedEntry[]} */ batch) => {
  for (const { seq, body, previous, hash, answer } of batch) {
    insertEntry.run(seq, body, previous, hash);
    if (answer) insertAnswer.run(seq, answer.id, answer.subject, answer.sealed);
  }
});
