import { firstSample } from './checks/samples.js';
import type { Config } from './config.js';
import type { ProvidersInUse } from './providers/router/providersInUse.js';
import { demoClient } from './config/clients.js';

/** What a person sees who starts the service: the addresses, and in the sandbox a first call to paste. */
export function banner(url: string, { providers, mode, webUi, hasDemoClient }: Config): string {
  const addresses = [
    ['GraphQL', `${url}/graphql`],
    ...(webUi ? [['GraphiQL', `${url}/graphiql`]] : []),
    ['REST', `${url}/kyc/cn/identity  /kyc/cn/mobile  /kyc/cn/risk`],
    ['OpenAPI', `${url}/openapi.json`],
    ['Health', `${url}/healthz  /readyz  /metrics`],
  ];
  const lines = addresses.map(([name = '', address = '']) => `  ${name.padEnd(9)} ${address}`);
  return [
    '',
    `KYC China ${listeningText(url, { providers, mode })}`,
    '',
    ...lines,
    '',
    ...(hasDemoClient ? firstCall(url) : []),
    '',
  ].join('\n');
}

/** The address and what answers there, in one line. */
export function listeningText(url: string, { providers, mode }: Pick<Config, 'providers' | 'mode'>): string {
  return `listens on ${url} (${sourcesText(providers)}, mode: ${mode})`;
}

function sourcesText({ used }: ProvidersInUse): string {
  const names = used.map(({ name }) => name).join(', ');
  return used.length === 1 ? `provider: ${names}` : `providers: ${names}`;
}

function firstCall(url: string): string[] {
  const body = JSON.stringify({
    query:
      'mutation($input: VerifyIdentityInput!) { verifyIdentity(input: $input) { consistent match message warnings { code message } source { provider billed } } }',
    variables: { input: { twoFactor: { name: firstSample.name, idNo: firstSample.idNo } } },
  });
  return [
    'The sandbox answers with invented people. Its client:',
    '',
    `  x-client-id: ${demoClient.id}`,
    `  x-client-secret: ${demoClient.secret}`,
    '',
    'Verify an identity:',
    '',
    `  curl -s ${url}/graphql \\`,
    "    -H 'content-type: application/json' \\",
    `    -H 'x-client-id: ${demoClient.id}' \\`,
    `    -H 'x-client-secret: ${demoClient.secret}' \\`,
    `    -d '${body}'`,
  ];
}
