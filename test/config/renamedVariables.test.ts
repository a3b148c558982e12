import { expect, test } from '@jest/globals';
import { providerDefinitions } from '../../src/providers/index.js';
import { ConfigError, readConfig } from '../../src/config.js';
import { unknownVariables } from '../../src/config/unknownVariables.js';

test.each([
  ['KYC_SOURCE_CONCURRENCY', 'KYC_PROVIDER_CONCURRENCY'],
  ['KYC_SOURCE_QUEUE', 'KYC_PROVIDER_QUEUE_SIZE'],
  ['KYC_SOURCE_WAIT_MS', 'KYC_PROVIDER_QUEUE_TIMEOUT_MS'],
  ['KYC_PAGES', 'KYC_WEB_UI'],
  ['KYC_RECORD_KEY', 'KYC_MASTER_KEY'],
])('%s is refused, and the mistake names %s and not the value', (former, name) => {
  const mistakes = mistakesOf({ [former]: 'a-value-that-is-nowhere' });
  expect(mistakes).toEqual([expect.stringContaining(`${former} is now ${name}`)]);
  expect(mistakes.join()).not.toContain('a-value');
});

test('a former name that is empty counts as not set, and is no unknown variable either', () => {
  expect(mistakesOf({ KYC_PAGES: '' })).toEqual([]);
  expect(unknownVariables({ KYC_PAGES: 'on' }, providerDefinitions)).toEqual([]);
});

function mistakesOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof ConfigError)) throw thrown;
    return thrown.mistakes;
  }
}
