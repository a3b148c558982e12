// The floor: bare Fastify that keeps the promise of the service, and nothing else.
// The intent is on disk before the provider is asked. The outcome and the sealed answer are on disk before the answer leaves.
// Entries are chained by HMAC and written in group commits. No GraphQL, authentication, limits, logs or metrics.
import { createCipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { answerCheck } from './answers.mjs';
import { serveRest } from './restRoutes.mjs';

/** @typedef {{ body: string, answer?: { id: string, subject: string, sealed: Buffer } }} Entry */
/** @typedef {{ seq: number, body: string, previous: string, hash: string, answer?: Entry['answer'] }} ChainedEntry */

const key = Buffer.alloc(32, 7);
const { writeBatch } = process.env.DATABASE_URL
  ? await import('./floorPostgres.mjs')
  : await import('./floorSqlite.mjs');

let seq = 0;
let previous = '0';
/** @type {{ entry: Entry, resolve: () => void, reject: (error: unknown) => void }[]} */
let queued = [];
let isWriting = false;

/** @param {Entry} entry @returns {Promise<void>} resolves once the entry is on disk */
function append(entry) {
  return new Promise((resolve, reject) => {
    queued.push({ entry, resolve, reject });
    if (isWriting) return;
    isWriting = true;
    setImmediate(commitQueued);
  });
}

async function commitQueued() {
  while (queued.length > 0) {
    const batch = queued;
    queued = [];
    try {
      await writeBatch(batch.map(({ entry }) => chained(entry)));
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
  isWriting = false;
}

/** @param {Entry} entry @returns {ChainedEntry} */
function chained({ body, answer }) {
  seq += 1;
  const hash = createHmac('sha256', key).update(previous).update(body).digest('hex');
  const entry = { seq, body, previous, hash, ...(answer && { answer }) };
  previous = hash;
  return entry;
}

await serveRest(async (type, input) => {
  const facts = {
    at: new Date().toISOString(),
    id: randomUUID(),
    type,
    client: 'bench',
    subject: createHmac('sha256', key).update(input.idNo).digest('hex'),
  };
  await append({ body: JSON.stringify({ kind: 'intent', ...facts }) });
  const answer = await answerCheck(type, input);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const sealed = Buffer.concat([iv, cipher.update(JSON.stringify(answer)), cipher.final(), cipher.getAuthTag()]);
  await append({
    body: JSON.stringify({ kind: 'outcome', ...facts, billed: 'yes' }),
    answer: { id: facts.id, subject: facts.subject, sealed },
  });
  return answer;
});
