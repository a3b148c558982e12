import type { FastifyInstance } from 'fastify';

const links: readonly (readonly [path: string, name: string, about: string])[] = [
  ['/onboarding', 'Onboarding', 'a customer from form to decision, check by check'],
  ['/console', 'Console', 'history, usage, providers, the audit trail and sessions of a client'],
  ['/reference', 'Reference', 'the REST contract, with a form to try each check'],
  ['/graphiql', 'GraphiQL', 'the GraphQL API in the browser, served by this service'],
  ['/graphql', 'Apollo Sandbox', 'the same from the CDN of Apollo; needs the internet'],
  ['/openapi.json', 'OpenAPI', 'the REST contract for programs'],
  ['/readyz', 'Readiness', 'whether requests can be answered'],
];

const page = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>KYC China</title>
</head>
<body>
  <main>
    <h1>KYC China</h1>
    <p>Verifies mainland Chinese customers against government and carrier records, over GraphQL and REST.</p>
    <ul>
${links.map(([path, name, about]) => `      <li><a href="${path}">${name}</a>: ${about}</li>`).join('\n')}
    </ul>
  </main>
</body>
</html>
`;

/** Tells a browser at / what this is and where to go. */
export function mountLanding(server: FastifyInstance): void {
  server.get('/', async (_request, reply) => {
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    return page;
  });
}
