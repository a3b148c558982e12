import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { OperatorError } from '../errors.js';
import { exitCodes } from './exitCodes.js';
import { withDatabase } from './registry.js';
import { tableText } from './table.js';
import type { Terminal } from './terminal.js';

interface DocumentOptions {
  readonly client: string;
}

/** `kyc documents …`: which operations of which frontend may run by their ids. */
export function addDocumentCommands(program: Command, terminal: Terminal): void {
  const documents = program
    .command('documents')
    .description('Trusted documents of frontends: check, add, list, retire. See KYC_DOCUMENTS.');
  const named = (command: Command) =>
    command.requiredOption('--client <name@version>', 'the frontend, such as web@2.1.0', readFrontend);

  named(documents.command('check').description('Whether every document of a manifest fits the schema.'))
    .argument('<manifest>')
    .action(async (path: string) => {
      const { texts, faults } = await examined(path);
      for (const fault of faults) terminal.print(fault);
      if (faults.length > 0) terminal.exitCode = exitCodes.badInput;
      else terminal.print(`All ${texts.size} documents fit the schema.`);
    });

  named(documents.command('add').description('Add the documents of a manifest of codegen, Relay or Apollo.'))
    .argument('<manifest>')
    .action(async (path: string, { client }: DocumentOptions) => {
      const { texts, faults } = await examined(path);
      if (faults.length > 0) throw new OperatorError(`Nothing was added. ${faults.join(' ')}`);
      await withDatabase(terminal, async (database) => {
        const { addDocuments } = await import('../persistence/documents/registry.js');
        const added = await addDocuments(database, client, texts);
        terminal.print(`${client}: ${added} added, ${texts.size - added} known before.`);
      });
    });

  named(documents.command('retire').description('Take all documents of a version out.')).action(
    ({ client }: DocumentOptions) =>
      withDatabase(terminal, async (database) => {
        const { retireDocuments } = await import('../persistence/documents/registry.js');
        terminal.print(`${client}: ${await retireDocuments(database, client)} retired.`);
      }),
  );

  documents
    .command('list')
    .description('List documents with when they were last seen, and so what can be retired.')
    .option('--client <name@version>', 'of one frontend alone', readFrontend)
    .option('--json', 'as JSON')
    .action(({ client, json }: { client?: string; json?: boolean }) =>
      withDatabase(terminal, async (database) => {
        const { listDocuments } = await import('../persistence/documents/registry.js');
        const all = await listDocuments(database, client);
        const columns = ['client', 'id', 'added', 'last seen', 'uses'].map((name) => ({
          name,
          isNumber: name === 'uses',
        }));
        const rows = all.map((each) => [
          each.frontend,
          each.id,
          each.addedAt,
          each.lastSeenAt ?? 'never',
          String(each.uses),
        ]);
        terminal.print(json ? JSON.stringify(all, null, 2) : tableText(columns, rows, terminal.columns));
      }),
    );
}

/** The texts of a manifest, and what of them does not fit the schema. */
async function examined(
  path: string,
): Promise<{ readonly texts: ReadonlyMap<string, string>; readonly faults: readonly string[] }> {
  const { readManifest } = await import('../persistence/documents/manifest.js');
  const { documentFaults } = await import('../graphql/documentFaults.js');
  const texts = readManifest(readJson(path));
  return { texts, faults: [...texts].flatMap(([id, text]) => documentFaults(id, text)) };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new OperatorError('The manifest cannot be read, or is no JSON.');
  }
}

function readFrontend(text: string): string {
  if (/^[\w./-]{1,64}@[\w.+-]{1,64}$/.test(text)) return text;
  throw new OperatorError('--client must be a name and a version, such as web@2.1.0.');
}
