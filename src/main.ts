// Starts the service, for containers: `node dist/main.js`.
import { endOnFaults } from './fault.js';

endOnFaults();
// SIGHUP asks the service to read its providers again. It has yet to read them, so that there is nothing to do but to live on.
process.on('SIGHUP', () => undefined);
const env = { ...process.env };
// Libraries check themselves on every call unless told that they are in use, and they look when they are loaded.
process.env.NODE_ENV = 'production';
const { runCli } = await import('./cli.js');
const exitCode = await runCli(['serve'], env);
if (exitCode !== 0) process.exitCode = exitCode;
