import { consistencyOf, type IdentityAnswer } from '../../checks/identity/identity.js';
import type { MatchResult } from '../../checks/result.js';
import type { JsonObject } from '../json.js';
import { unreadable } from '../../providers/response/unreadable.js';
import type { ResponseCodec } from './codec.js';

/** All six identity checks: "Verify Identity" of the contract, and `result`, SEEN in consumers of later generations of the API. */
export const identityCodec: ResponseCodec<IdentityAnswer> = {
  schemaName: 'IdentityResponse',
  fields: {
    consistent: {
      type: ['boolean', 'null'],
      description:
        'Whether the provided information matches the records. true: it matches. false: it does not. null: unable to verify, as there is no record; keep it apart from false and have a person look at it.',
    },
    checkResult: {
      type: 'string',
      description: 'Raw code of the provider: "1" match, "-1" no match. Left out where the provider gives none.',
    },
  },
  optional: ['checkResult'],

  encode: ({ match, checkResult }) => ({
    consistent: consistencyOf(match),
    ...(checkResult !== null && { checkResult }),
  }),

  decode(body) {
    const checkResult = readCheckResult(body);
    const verdicts = new Set([verdictOfConsistent(body), verdictOfCode(checkResult), verdictOfResult(body)]);
    verdicts.delete(undefined);
    const [match] = verdicts;
    if (match === undefined) throw unreadable('it holds no verdict');
    if (verdicts.size > 1) throw unreadable('its verdicts contradict each other');
    const isUnknownCode = checkResult !== null && verdictOfCode(checkResult) === undefined;
    if (isUnknownCode && match !== 'NO_RECORD') throw unreadable('checkResult is an unknown code beside a verdict');
    return { match, checkResult };
  },
};

function verdictOfConsistent({ consistent }: JsonObject): MatchResult | undefined {
  switch (consistent) {
    case undefined:
      return undefined;
    case true:
      return 'MATCH';
    case false:
      return 'MISMATCH';
    case null:
      return 'NO_RECORD';
    default:
      throw unreadable('consistent is neither true, false nor null');
  }
}

/** Codes are strings in the contract; numbers are taken as well. */
function readCheckResult({ checkResult = null }: JsonObject): string | null {
  if (checkResult === null || checkResult === '') return null;
  if (typeof checkResult === 'string' && /^[-A-Za-z0-9_]{1,10}$/.test(checkResult)) return checkResult;
  if (typeof checkResult === 'number' && Math.abs(checkResult) < 1_000) return String(checkResult);
  throw unreadable('checkResult is no code');
}

function verdictOfCode(checkResult: string | null): MatchResult | undefined {
  if (checkResult === '1') return 'MATCH';
  return checkResult === '-1' ? 'MISMATCH' : undefined;
}

/** SEEN: later generations of the API say it in words. */
function verdictOfResult({ result = null }: JsonObject): MatchResult | undefined {
  if (result === null) return undefined;
  switch (typeof result === 'string' ? result.trim().toLowerCase() : '') {
    case 'match':
      return 'MATCH';
    case 'no match':
      return 'MISMATCH';
    case 'not found':
      return 'NO_RECORD';
    default:
      throw unreadable('result is no known word');
  }
}
