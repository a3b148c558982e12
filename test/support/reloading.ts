import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { circuitsOf } from './circuits.js';
import { newFolder } from './folder.js';
import { shopEnv } from './numberedRequests.js';
import { type ServiceProcess, startProcess } from './process.js';
import { until } from './until.js';

/** A service whose providers stand in a file, which can be read again under way. */
export interface Reloading extends AsyncDisposable {
  readonly service: ServiceProcess;
  /** Of the file. */
  readonly path: string;
  /** Puts this in the place of the file. */
  write(sources: Record<string, string>): void;
  /** The same, and has the service read it. @returns how that ended, once it has */
  reload(sources: Record<string, string>): Promise<'done' | 'refused'>;
  /** Sends SIGHUP and does not wait. */
  hangUp(): void;
  /** How often it was reloaded so far. */
  reloads(): { readonly done: number; readonly refused: number };
  /** Circuits by provider, as /readyz tells of them. */
  circuits(): Promise<Record<string, string>>;
}

export async function startReloading(
  sources: Record<string, string>,
  env: Record<string, string> = {},
): Promise<Reloading> {
  const path = join(newFolder(), 'sources.env');
  const write = (next: Record<string, string>) => {
    // In one step, so that the service never reads half a file.
    writeFileSync(`${path}.next`, linesOf(next));
    renameSync(`${path}.next`, path);
  };
  write(sources);
  const service = await startProcess({ ...shopEnv, KYC_SOURCES_FILE: path, ...env });

  const reloads = () => ({
    done: timesIn(service.output(), 'providers were read again'),
    refused: timesIn(service.output(), 'providers stay as they were'),
  });
  return {
    service,
    path,
    write,
    async reload(next) {
      const before = reloads();
      write(next);
      service.child.kill('SIGHUP');
      await until(() => reloads().done + reloads().refused > before.done + before.refused);
      return reloads().done > before.done ? 'done' : 'refused';
    },
    hangUp: () => void service.child.kill('SIGHUP'),
    reloads,
    circuits: () => circuitsOf(service.url),
    [Symbol.asyncDispose]: async () => void (await service.stop()),
  };
}

/** The text of a file of variables. */
export function linesOf(variables: Record<string, string>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}="${value}"\n`)
    .join('');
}

function timesIn(text: string, part: string): number {
  return text.split(part).length - 1;
}
