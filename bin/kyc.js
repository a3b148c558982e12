#!/usr/bin/env node
import { makeReady } from './ready.js';

makeReady();
const { runCli } = await import('../dist/cli.js');
process.exitCode = await runCli(process.argv.slice(2), process.env);
