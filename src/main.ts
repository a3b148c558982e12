// Starts the service, for containers: `node dist/main.js`.
// SIGHUP asks the service to read its sources again. It has yet to read them, so that there is nothing to do but to live on.
process.on('SIGHUP', () => undefined);
const env = { ...process.env };
// Libraries check themselves on every call unless told that they are in use, and they look when they are loaded.
process.env.NODE_ENV = 'production';
const { ConfigError } = await import('./config.js');
const { serve } = await import('./serve.js');

try {
  await serve(env);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

export {};
