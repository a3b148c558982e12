import { integration, unit } from './test/kinds.js';

const suites = { unit, integration };
const { KYC_TEST_KIND: kind } = process.env;

/** The tests run as ES modules, as the service does; `npm test` sets the flag that jest needs for it. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  ...(kind && { testMatch: suites[kind] }),
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '@swc/jest' },
  // A guard against hanging, not a bound: a loaded machine takes its time.
  testTimeout: 120_000,
  // Modules of a finished suite stay in a process's memory: two processes share the suites, and one that has grown starts anew.
  maxWorkers: 2,
  workerIdleMemoryLimit: '600MB',
};
