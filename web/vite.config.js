import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The pages that users see, one build for each (`--mode onboarding`). Built into dist/web, and served by the service itself: nothing comes from another host. */
export default defineConfig(({ mode: page }) => ({
  root: here(`./${page}`),
  base: `/${page}/`,
  logLevel: 'warn',
  resolve: { alias: { '@apollo/client': here('../node_modules/apollo-client-4') } },
  build: { outDir: here(`../dist/web/${page}`), emptyOutDir: true, assetsInlineLimit: 0, modulePreload: false },
}));
