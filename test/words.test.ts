import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** THE list: words that are not used, and the standard term for each (see the glossary in docs/architecture.md). */
const unused: readonly (readonly [word: RegExp, instead: string])[] = [
  [/\b[Dd]oors?\b/, 'channel'],
  [/\b[Dd]eeds?\b/, 'admin event'],
  [/\baxis\b|\baxes\b|\bAxis\w*/, 'profile question'],
  [/\b[Ll]eft alone\b|\bleaves? \w+ \w* ?alone\b/, 'the circuit is open'],
  [/\brehears\w*|\bisInvented\b|\bisRehearsal\b/i, 'sandbox'],
  [/\bin vain\b|\bvain trials?\b/, 'failed probe'],
  [/\bsuffer\b|\btheWorld\b|\bthe world\b/, 'fault, population'],
  [/\bhangups?\b/i, 'reload signal'],
  [
    /\b(?:createTurns|createLine|createPace|givingUp|leftAlone|requireWelcome|provesWell)\b/,
    'bulkhead, waitQueue, rateLimiter',
  ],
  [/\b(?:orAfterAbort|orSomeTimeAfterAbort|verdictMs)\b/, 'raceAbort, raceAbortWithGrace, abortGraceMs'],
  [
    /\b(?:givenAgain|giveAgain|carryOutAgain|runToItsEnd|wentOn|requireSound|areTelling)\b/,
    'answerStores, findReusable, runAndRecord',
  ],
  [
    /\b(?:heldClaim|watchHeld|claimPlace|beatMs|isSilent|tellLater|caughtUp|quotaWriter)\b/,
    'lease, leaseWatcher, claimKey, heartbeatMs',
  ],
  [
    /\b(?:vainIn|strangersIn|undecidedIn|mixedIn|isOutOfTouch|hasSome|onBack)\b/,
    'uselessRoutes, unknownVariables, isStale, isEmpty',
  ],
  [/\bSource(?:Declaration|Answer|Call|State|Watch|sConfig)\b/, 'ProviderDefinition, ProviderAnswer, CallContext'],
  [/\bkyc_source_\w+|\bKYC_SOURCE_\w+/, 'kyc_provider_*, KYC_PROVIDER_*'],
];

/** Where former names must stand. */
const exempt = /config\/renamedVariables\.ts$/;

const files = ['src', 'docs']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name))))
  .concat('README.md', 'CONTRIBUTING.md')
  .filter((name) => /\.(ts|md)$/.test(name) && !exempt.test(name));

test.each(unused)('%s is not a word here: say %s', (word) => {
  const found = files.flatMap((name) =>
    readFileSync(join(root, name), 'utf8')
      .split('\n')
      .flatMap((line, index) => (word.test(line) ? [`${name}:${index + 1}`] : [])),
  );
  expect(found).toEqual([]);
});

test('the files are looked at', () => {
  expect(files.length).toBeGreaterThan(300);
});

test('the README has at most 150 lines and 8 KB', () => {
  const readme = readFileSync(join(root, 'README.md'));
  expect(readme.length).toBeLessThanOrEqual(8 * 1024);
  expect(readme.toString().split('\n').length).toBeLessThanOrEqual(151);
});
