import type { FastifyInstance } from 'fastify';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where the build puts libraries of pages, beside the compiled code; nothing comes from a CDN. */
const folder = new URL('../../dist/pages/', import.meta.url);
const types = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' } as const;

/** Serves files of that folder below a path. */
export function mountPageAssets(
  server: FastifyInstance,
  path: string,
  files: readonly `${string}.${keyof typeof types}`[],
): void {
  for (const file of files) {
    server.get(`${path}/${file}`, async (_request, reply) => {
      reply.type(file.endsWith('.css') ? types.css : types.js).header('cache-control', 'public, max-age=3600');
      return readFile(fileURLToPath(new URL(file, folder)));
    });
  }
}
