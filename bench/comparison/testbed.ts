import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { client } from './load.js';
import { newDatabase } from './postgres.js';
import { loadCore, type RunningServer, serverCore, startServer } from './server.js';
import { type ServerDefinition, serverOf, type ServerName } from './systems.js';

/** Servers with data of their own, which is gone when the testbed is closed. */
export interface Testbed extends AsyncDisposable {
  /** Where the data lies. */
  readonly folder: string;
  /** @param nodeFlags of the process, such as --cpu-prof */
  start(
    name: ServerName,
    upstream: RunningServer | undefined,
    nodeFlags?: readonly string[],
    own?: Readonly<Record<string, string>>,
  ): Promise<RunningServer>;
  /** The variables that name new records, which several processes may use one after another or at once. */
  newRecords(database: ServerDefinition['database']): Promise<Record<string, string>>;
  /** Starts the service on the sandbox. @param env its records, and what else it is configured with */
  startService(env: Readonly<Record<string, string>>): Promise<RunningServer>;
  /** A provider that takes so long for every answer; 20 ms unless told. */
  startUpstream(delayMs?: number): Promise<RunningServer>;
}

export function createTestbed(postgres: string): Testbed {
  const folder = mkdtempSync(join(tmpdir(), 'kyc-bench-'));
  const cleanup: (() => PromiseLike<void>)[] = [];
  let created = 0;

  async function newRecords(kind: ServerDefinition['database']): Promise<Record<string, string>> {
    created += 1;
    const dataDir = join(folder, `records-${created}`);
    mkdirSync(dataDir);
    const env = { KYC_DATA_DIR: dataDir, KYC_MASTER_KEY: 'record-key-of-the-benchmark-0123456789' };
    if (kind !== 'PostgreSQL') return env;
    const database = await newDatabase(postgres);
    cleanup.push(() => database[Symbol.asyncDispose]());
    return { ...env, DATABASE_URL: database.url };
  }

  async function start(
    args: readonly string[],
    core: number,
    readyPath: string,
    env: Record<string, string>,
  ): Promise<RunningServer> {
    const server = await startServer({ args, core, readyPath, env });
    cleanup.push(() => server.stop());
    return server;
  }

  return {
    folder,
    async start(name, upstream, nodeFlags = [], own = {}) {
      const { args, readyPath, database, isService } = serverOf(name);
      const env = {
        ...(await newRecords(database)),
        ...(isService ? serviceEnv(upstream) : upstream && { UPSTREAM: upstream.url }),
        ...own,
      };
      return start([...nodeFlags, ...args], serverCore, readyPath, env);
    },
    newRecords,
    startService(env) {
      const { args, readyPath } = serverOf('service-sqlite');
      return start(args, serverCore, readyPath, { ...serviceEnv(undefined), ...env });
    },
    startUpstream: (delayMs = 20) => start(['bench/peers/upstream.mjs'], loadCore, '/', { DELAY: String(delayMs) }),
    async [Symbol.asyncDispose]() {
      // A database is dropped after the server that uses it has ended.
      for (const undo of cleanup.reverse()) await undo();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As in production: everything is on, and every check is logged. */
function serviceEnv(upstream: RunningServer | undefined): Record<string, string> {
  const provider: Record<string, string> = upstream
    ? { KYC_CHINA_BASE_URL: upstream.url, KYC_CHINA_CLIENT_ID: 'bench', KYC_CHINA_CLIENT_SECRET: 'bench' }
    : { KYC_ROUTES: 'sandbox' };
  return { KYC_CLIENTS: `${client.id}:${client.secret}`, KYC_MODE: 'production', LOG_LEVEL: 'info', ...provider };
}
