import type { Command } from 'commander';
import { defaultScopes } from '../checks/middleware/scopeNames.js';
import type { Config } from '../config.js';
import { OperatorError } from '../errors.js';
import type { ClientRegistry, ListedClient, NewSecret } from '../persistence/clients/registry.js';
import { addClientOptions, type GivenOptions, readClientId, readSecretNumber, withOptions } from './clientOptions.js';
import { addConfirmationOptions, type ConfirmationOptions, requireConfirmation } from './confirmation.js';
import { withRegistry } from './registry.js';
import type { Terminal } from './terminal.js';

/** `kyc clients …`: who may come in. A running service sees a change within a second. */
export function addClientCommands(program: Command, terminal: Terminal): void {
  const clients = program
    .command('clients')
    .description('Create, list, change and revoke clients. A running service sees it within a second.');

  addClientOptions(
    clients
      .command('create')
      .description('Make a client and show its secret, this once.')
      .argument('<id>', 'its x-client-id', readClientId),
  )
    .option('--json', 'as JSON')
    .action((id: string, { json, ...options }: GivenOptions & { json?: boolean }) =>
      withRegistry(terminal, async (registry, config) => {
        requireFreeId(id, config);
        const settings = withOptions({ scopes: defaultScopes, ips: [], limits: {} }, options);
        printSecret(terminal, await registry.create(id, settings), json);
        if (!json)
          terminal.print(
            `scopes: ${settings.scopes.join(' ')}${options.scope ? '' : ' ("history" and "erasure" have to be named with --scope)'}`,
          );
      }),
    );

  addClientOptions(
    clients
      .command('update')
      .description('Change what the options name; scopes and addresses replace those before.')
      .argument('<id>'),
  ).action((id: string, options: GivenOptions) =>
    withRegistry(terminal, async (registry) => {
      await registry.update(id, (settings) => withOptions(settings, options));
      terminal.print(`${id} is updated.`);
    }),
  );

  clients
    .command('list')
    .description('List the clients in the database, revoked ones too. Secrets are never shown again.')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: boolean }) =>
      withRegistry(terminal, async (registry) => {
        const all = await registry.list();
        terminal.print(
          json
            ? JSON.stringify(all, null, 2)
            : all.map(clientText).join('\n') || 'There are no clients in the database.',
        );
      }),
    );

  clients
    .command('rotate')
    .description(
      'Make a second secret and show it, this once. The first goes on working; with a third, the oldest ends.',
    )
    .argument('<id>')
    .option('--json', 'as JSON')
    .action((id: string, { json }: { json?: boolean }) =>
      withRegistry(terminal, async (registry) => printSecret(terminal, await registry.rotate(id), json)),
    );

  const revokeSecret = clients
    .command('revoke-secret')
    .description('End one of two secrets: the older one, or the one of this number.')
    .argument('<id>')
    .argument('[number]', 'as list shows it', readSecretNumber);
  addConfirmationOptions(revokeSecret).action((id: string, number: number | undefined, options: ConfirmationOptions) =>
    withRegistry(terminal, async (registry) => {
      const ending = number ?? (await liveClient(registry, id)).secrets[0]?.number;
      if (options.dryRun) {
        terminal.print(`would end: secret ${String(ending)} of ${id}\nnothing was changed`);
        return;
      }
      await requireConfirmation(terminal, options, `End secret ${String(ending)} of ${id}?`);
      terminal.print(`Secret ${await registry.revokeSecret(id, ending)} of ${id} has ended.`);
    }),
  );

  const revoke = clients
    .command('revoke')
    .description('End a client with all its secrets, for good. Its records stay.')
    .argument('<id>');
  addConfirmationOptions(revoke).action((id: string, options: ConfirmationOptions) =>
    withRegistry(terminal, async (registry) => {
      const { secrets } = await liveClient(registry, id);
      if (options.dryRun) {
        terminal.print(`would revoke: ${id}, with ${secrets.length} secrets\nnothing was changed`);
        return;
      }
      await requireConfirmation(terminal, options, `Revoke ${id} for good?`);
      await registry.revoke(id);
      terminal.print(`${id} is revoked.`);
    }),
  );
}

/** @throws OperatorError where there is none, or it is revoked */
async function liveClient(registry: ClientRegistry, id: string): Promise<ListedClient> {
  const client = (await registry.list()).find((listed) => listed.id === id);
  if (!client) throw new OperatorError(`There is no client "${id}" in the database.`);
  if (client.revokedAt !== null) throw new OperatorError(`The client "${id}" is revoked.`);
  return client;
}

/** Ids of the command line itself, of the sandbox and of the configuration are taken. */
function requireFreeId(id: string, { clients }: Config): void {
  if (id !== 'cli' && clients.every((client) => client.id !== id)) return;
  throw new OperatorError(`"${id}" is taken: by KYC_CLIENTS, KYC_CLIENTS_FILE, or the service itself.`);
}

function printSecret(terminal: Terminal, secret: NewSecret, json = false): void {
  const { client, number } = secret;
  terminal.print(
    json
      ? JSON.stringify(secret)
      : `x-client-id: ${client}\nx-client-secret: ${secret.secret}\n\nThis is secret ${number} of ${client}. It is shown this once; only its hash is kept.`,
  );
}

function clientText({ id, scopes, ips, limits, documents, createdAt, revokedAt, secrets }: ListedClient): string {
  const { ratePerSecond, rateBurst, quotaPerDay, quotaPerMonth } = limits;
  const own = Object.entries({
    rate: ratePerSecond,
    burst: rateBurst,
    'per day': quotaPerDay,
    'per month': quotaPerMonth,
  }).flatMap(([name, limit]) => (limit === undefined ? [] : [`${name} ${limit || 'off'}`]));
  return [
    `${id}${revokedAt === null ? '' : ` (revoked ${revokedAt})`}`,
    `  scopes   ${scopes.join(' ')}`,
    `  from     ${ips.join(' ') || 'any address'}`,
    `  limits   ${own.join(', ') || 'the defaults of the service'}`,
    ...(documents ? [`  documents ${documents}`] : []),
    `  secrets  ${secrets.map(({ number, createdAt: madeAt }) => `${number} (${madeAt})`).join(', ') || 'none'}`,
    `  created  ${createdAt}`,
  ].join('\n');
}
