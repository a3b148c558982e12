import { describe, expect, test } from '@jest/globals';
import { Kysely, sql } from 'kysely';
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { postgresDialect } from '../../../src/persistence/database/postgres.js';
import { newPostgresDatabase, postgresMissing } from '../../support/postgres.js';
import { hasPostgresPrograms, newPostgresServer } from '../../support/postgresServer.js';

interface Tables {
  noted: { text: string };
}

function openNotes(url: string) {
  const database = new Kysely<Tables>({ dialect: postgresDialect(url) });
  return { database, [Symbol.asyncDispose]: () => database.destroy() };
}

const makeTable = (database: Kysely<Tables>) => sql`create table noted (text text)`.execute(database);
const note = (database: Kysely<Tables>, text: string) => database.insertInto('noted').values({ text }).execute();

/** What others see, through a connection of their own. */
async function notesIn(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client
    .query<{ text: string }>('select text from noted order by text')
    .finally(() => client.end());
  return rows.map(({ text }) => text);
}

(hasPostgresPrograms ? test : test.skip)(
  'what is written after a transaction that hung while it began stays written',
  async () => {
    using server = await newPostgresServer();
    await using notes = openNotes(server.url);
    await makeTable(notes.database);
    server.pause();
    const hung = notes.database
      .transaction()
      .execute((transaction) => note(transaction, 'hung'))
      .catch((error: Error) => error);
    expect(await hung.finally(() => server.resume())).toBeInstanceOf(Error);
    await note(notes.database, 'later');
    expect(await notesIn(server.url)).toEqual(['later']);
  },
);

/** Lets connections to a server through, or breaks each as soon as it has logged in and asks for something. */
async function startGate(url: string) {
  const { hostname, port, pathname } = new URL(url);
  let isBreaking = false;
  const open = new Set<Socket>();
  const gate = createServer((client) => {
    const server = connect(Number(port || 5432), hostname);
    let hasLoggedIn = false;
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', () => undefined).once('close', () => (client.destroy(), server.destroy()));
    }
    server.on('data', (chunk) => {
      hasLoggedIn ||= chunk.includes(readyForQuery);
      client.write(chunk);
    });
    client.on('data', (chunk) => void (isBreaking && hasLoggedIn ? client.destroy() : server.write(chunk)));
  });
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
  return {
    url: `postgres://postgres@127.0.0.1:${(gate.address() as AddressInfo).port}${pathname}`,
    breakAll: (isSo: boolean) => void (isBreaking = isSo),
    [Symbol.dispose]() {
      gate.close();
      for (const socket of open) socket.destroy();
    },
  };
}

const readyForQuery = Buffer.from([0x5a, 0, 0, 0, 5]);

(postgresMissing ? describe.skip : describe)('connections that break', () => {
  test('as soon as they are made, however many, leave room for others', async () => {
    await using place = await newPostgresDatabase();
    using gate = await startGate(place.url);
    await using notes = openNotes(gate.url);
    gate.breakAll(true);
    const broken = await Promise.allSettled(Array.from({ length: 25 }, () => sql`select 1`.execute(notes.database)));
    expect(broken.map(({ status }) => status)).toEqual(Array.from({ length: 25 }, () => 'rejected'));
    gate.breakAll(false);
    await makeTable(notes.database);
    await note(notes.database, 'later');
    expect(await notesIn(place.url)).toEqual(['later']);
  });
});
