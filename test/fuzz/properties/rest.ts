import { checks } from '../../../src/checks/index.js';
import { areaPaths } from '../../../src/rest-contract/paths.js';
import { type Draw, oneIn, pick, upTo } from '../generators/draw.js';
import { hostileText, nearlyValid } from '../generators/values.js';
import { judge, judgeAtTheEnd, type Sent } from '../judge.js';
import { startMeasured } from '../measuredService.js';
import { holds, naming, type Property } from '../property.js';

const paths = Object.values(areaPaths);

function request(draw: Draw): Sent {
  const check = pick(draw, checks);
  const example = pick(draw, check.examples);
  const body = { type: oneIn(draw, 10) ? hostileText(draw) : check.type, ...example.input };
  const mistaken = oneIn(draw, 4) ? body : nearlyValid(draw, body);
  return {
    path: oneIn(draw, 5) ? pick(draw, paths) : areaPaths[check.area],
    body: brokenText(draw, JSON.stringify(mistaken)),
    headers: headers(draw),
  };
}

/** Now and then the text of a body that is no JSON any more. */
function brokenText(draw: Draw, text: string): string {
  if (!oneIn(draw, 4)) return text;
  const from = upTo(draw, text.length);
  return (
    text.slice(0, from) +
    pick(draw, ['', '}', '{', '"', ',', '\\u', '\u0000', '\uFEFF', ']'.repeat(50), '['.repeat(50), '1e999', '-']) +
    text.slice(from + upTo(draw, 5))
  );
}

function headers(draw: Draw): Record<string, string> {
  if (!oneIn(draw, 5)) return {};
  const odd = pick(draw, [
    '',
    '-1',
    '1e9',
    '99999999999999999999',
    'a'.repeat(300),
    '"',
    "''",
    '=?utf-8?B?5p2O?=',
    'true',
    '%E6%9D%8E',
  ]);
  return {
    [pick(draw, [
      'idempotency-key',
      'x-kyc-max-age',
      'x-kyc-purpose',
      'cache-control',
      'content-type',
      'accept',
      'content-encoding',
      'x-request-id',
      'origin',
      'prefer',
    ])]: odd,
  };
}

export const restBodies: Property = {
  title: 'REST bodies and headers',
  shortRuns: 60,
  async hold(trying) {
    await using service = await startMeasured();
    const runs = await holds(async (draw) => {
      const sent = request(draw);
      await naming(sent, judge(service, sent));
    }, trying);
    await judgeAtTheEnd(service);
    return runs;
  },
};
