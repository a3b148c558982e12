import type { FastifyInstance } from 'fastify';
import { graphiqlTabs } from './graphiqlTabs.js';
import { mountPageAssets } from './pageAssets.js';

/** GraphiQL and what it runs on. */
const assets = ['react.js', 'react-dom.js', 'graphiql.js', 'graphql-sse.js', 'graphiql.css', 'start.js'] as const;

/** Serves GraphiQL at /graphiql, with tabs to begin with, and `headers` in the header editor of each. */
export function mountGraphiQL(server: FastifyInstance, headers: Record<string, string>): void {
  server.get('/graphiql', async (_request, reply) => {
    reply.type('text/html; charset=utf-8');
    reply.header(
      'content-security-policy',
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'",
    );
    return page;
  });

  const settings = JSON.stringify({
    headers: asText(headers),
    tabs: graphiqlTabs.map(({ query, variables }) => ({
      query,
      variables: asText(variables),
      headers: asText(headers),
    })),
  });
  server.get('/graphiql/settings.json', async (_request, reply) => {
    reply.type('application/json; charset=utf-8');
    return settings;
  });

  mountPageAssets(server, '/graphiql', assets);
}

function asText(value: object): string {
  return JSON.stringify(value, null, 2);
}

const page = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>KYC China · GraphiQL</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="/graphiql/graphiql.css">
  <style>
    body { margin: 0 }
    #graphiql { height: 100vh }
    /* GraphiQL puts editor and answer side by side; a phone has room for one below the other. */
    @media (max-width: 700px) {
      #graphiql { height: auto; min-height: 100vh }
      .graphiql-container { height: auto }
      .graphiql-main, .graphiql-sessions { min-width: 0; width: 100% }
      .graphiql-container .graphiql-session { flex-direction: column }
      .graphiql-container .graphiql-session > div { flex: none !important; width: 100%; height: 70vh }
      .graphiql-container .graphiql-session > .graphiql-horizontal-drag-bar { display: none !important }
    }
  </style>
</head>
<body>
  <div id="graphiql">Loading…</div>
  <script src="/graphiql/react.js"></script>
  <script src="/graphiql/react-dom.js"></script>
  <script src="/graphiql/graphiql.js"></script>
  <script src="/graphiql/graphql-sse.js"></script>
  <script src="/graphiql/start.js"></script>
</body>
</html>
`;
