#!/usr/bin/env node
import { makeReady } from './ready.js';

// SIGHUP asks the service to read its sources again. It has yet to read them, so that there is nothing to do but to live on.
if (process.argv[2] === 'serve') process.on('SIGHUP', () => undefined);
makeReady();
const { endOnFaults } = await import('../dist/fault.js');
endOnFaults();
const env = { ...process.env };
// Libraries check themselves on every call unless told that they are in use, and they look when they are loaded.
process.env.NODE_ENV = 'production';
const { runCli } = await import('../dist/cli.js');
process.exitCode = await runCli(process.argv.slice(2), env);
