import type { FastifyInstance, FastifyReply } from 'fastify';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves a page that Vite built of `web/<name>`: strict CSP, no inline code, nothing from another host. */
export function mountBuiltPage(server: FastifyInstance, name: 'onboarding' | 'console'): void {
  const folder = new URL(`../../dist/web/${name}/`, import.meta.url);
  const send = (reply: FastifyReply, path: string) => {
    reply.type(`${types[path.replace(/^.*\./, '')] ?? 'application/octet-stream'}; charset=utf-8`);
    reply.header('content-security-policy', policy);
    return readFileSync(fileURLToPath(new URL(path, folder)));
  };
  server.get(`/${name}`, async (_request, reply) => send(reply, 'index.html'));
  // The names of a build: nothing else of the folder can be asked for.
  for (const file of readdirSync(fileURLToPath(new URL('assets/', folder)))) {
    server.get(`/${name}/assets/${file}`, async (_request, reply) => {
      const content = send(reply, `assets/${file}`);
      reply.header('cache-control', 'public, max-age=31536000, immutable');
      return content;
    });
  }
}
