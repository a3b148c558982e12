import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The pages that users see. Built into dist/web, and served by the service itself: nothing comes from another host. */
export default defineConfig({
  root: here('./onboarding'),
  base: '/onboarding/',
  logLevel: 'warn',
  resolve: { alias: { '@apollo/client': here('../node_modules/apollo-client-4') } },
  build: { outDir: here('../dist/web/onboarding'), emptyOutDir: true, assetsInlineLimit: 0, modulePreload: false },
});
