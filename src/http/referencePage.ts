import type { FastifyInstance } from 'fastify';
import { mountPageAssets } from './pageAssets.js';

/** Swagger UI sets styles of elements, and shows icons as data. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves the REST contract at /reference, with a form to try each check; nothing comes from a CDN. */
export function mountReference(server: FastifyInstance): void {
  server.get('/reference', async (_request, reply) => {
    reply.type('text/html; charset=utf-8').header('content-security-policy', policy);
    return page;
  });
  mountPageAssets(server, '/reference', ['swagger-ui-bundle.js', 'swagger-ui.css', 'reference.js']);
}

const page = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>KYC China · Reference</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/reference/swagger-ui.css">
</head>
<body>
  <main id="reference">Loading…</main>
  <script src="/reference/swagger-ui-bundle.js"></script>
  <script src="/reference/reference.js"></script>
</body>
</html>
`;
