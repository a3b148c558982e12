import pg from 'pg';

const server = process.env.KYC_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432';

/** Why no PostgreSQL can be used here; undefined: one can. The tests that need one are skipped then, and say so. */
export const postgresMissing = await onServer('select 1').then(
  () => undefined,
  (error: Error) => `no PostgreSQL at ${server}: ${error.message}`,
);
if (postgresMissing && process.env.KYC_TEST_REQUIRE_ALL)
  throw new Error(`There is ${postgresMissing}, and KYC_TEST_REQUIRE_ALL is set.`);
if (postgresMissing) process.stderr.write(`Skipped: there is ${postgresMissing}. KYC_TEST_POSTGRES names another.\n`);

export interface TestDatabase extends AsyncDisposable {
  readonly url: string;
}

/** A database of its own on the machine's PostgreSQL, dropped afterwards. */
export async function newPostgresDatabase(): Promise<TestDatabase> {
  const name = `kyc_test_${crypto.randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name}`);
  return {
    url: `${server}/${name}`,
    [Symbol.asyncDispose]: () => onServer(`drop database if exists ${name} with (force)`),
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres`, connectionTimeoutMillis: 20_000 });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
