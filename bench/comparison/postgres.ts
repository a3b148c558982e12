import pg from 'pg';

/** @param server URL of a PostgreSQL server, without a database */
export async function postgresAnswers(server: string): Promise<boolean> {
  return execute(server, 'select 1').then(
    () => true,
    () => false,
  );
}

/** Creates a database for one system. It is dropped at disposal. */
export async function newDatabase(server: string): Promise<AsyncDisposable & { readonly url: string }> {
  const name = `kyc_bench_${crypto.randomUUID().replaceAll('-', '')}`;
  await execute(server, `create database ${name}`);
  return {
    url: `${server}/${name}`,
    [Symbol.asyncDispose]: () => execute(server, `drop database if exists ${name} with (force)`),
  };
}

async function execute(server: string, statement: string): Promise<void> {
  const connection = new pg.Client({ connectionString: `${server}/postgres`, connectionTimeoutMillis: 5_000 });
  await connection.connect();
  await connection.query(statement).finally(() => connection.end());
}
