import type { Check } from '../../../src/checks/index.js';
import { KycError } from '../../../src/errors.js';
import { inspect } from 'node:util';
import type { Provider } from '../../../src/providers/provider.js';
import { answeredBy, ask, open, overHttp } from '../../providers/everySource/opening.js';
import { startStandIn } from '../../providers/kyc-china/standIn.js';
import { vendors } from '../../faults/network/vendors.js';
import { type Draw, oneIn, pick, upTo } from '../generators/draw.js';
import { assertUnmarked, mark } from '../generators/marked.js';
import { nearlyValid } from '../generators/values.js';
import { holds, naming, type Property } from '../property.js';

/** What a vendor answers, and what it documents by that, of two-factor. */
interface Wire {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/** Where each vendor puts its verdict on two-factor. */
const verdictPaths: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'kyc-china': [['success'], ['consistent'], ['checkResult']],
  'tencent-cloud': [['Response', 'Result']],
  'alibaba-cloud': [['Code'], ['ResultObject', 'BizCode']],
};

const documented = vendors.map((vendor) => ({
  vendor,
  source: overHttp.find(({ name }) => name === vendor.name)!,
  match: vendor.lie(`about ${mark}`),
  mismatch: vendor.truth,
}));

type Documented = (typeof documented)[number];

/** A documented answer, with mistakes in its values, its bytes or what stands around it. */
function answer(draw: Draw, { match, mismatch }: Documented): Wire {
  const base = pick(draw, [match, mismatch]);
  const text = JSON.stringify(pick(draw, [() => base, () => nearlyValid(draw, base), () => nearlyValid(draw, {})])());
  return {
    status: oneIn(draw, 5)
      ? pick(draw, [201, 204, 206, 301, 400, 401, 403, 404, 408, 418, 422, 429, 500, 501, 502, 503, 504, 599])
      : 200,
    type: oneIn(draw, 8)
      ? pick(draw, [
          'text/html',
          'text/plain',
          '',
          'application/problem+json',
          'application/json; charset=gbk',
          'image/png',
        ])
      : 'application/json',
    body: oneIn(draw, 3) ? damaged(draw, Buffer.from(text)) : Buffer.from(text),
  };
}

function damaged(draw: Draw, bytes: Buffer): Buffer {
  const from = upTo(draw, bytes.length);
  const put = pick(draw, [
    Buffer.alloc(0),
    Buffer.from([upTo(draw, 255)]),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('\uFEFF'),
    Buffer.from(',"consistent":true'),
    Buffer.from('"'),
    Buffer.from('}'),
    bytes,
  ]);
  return Buffer.concat([
    bytes.subarray(0, from),
    put,
    bytes.subarray(from + (oneIn(draw, 2) ? upTo(draw, bytes.length) : 0)),
  ]);
}

/** Whether an answer says, wherever it says anything of the verdict, the same as the documented one. Read without the adapter. */
function says({ status, body }: Wire, { vendor }: Documented, expected: object): boolean {
  if (status !== 200) return false;
  const parsed = parse(body);
  const said = verdictPaths[vendor.name]!.map((path) => [at(parsed, path), at(expected, path)]).filter(
    ([value]) => value !== undefined && value !== null,
  );
  return said.length > 0 && said.every(([value, documentedValue]) => String(value).trim() === String(documentedValue));
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inside, name) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, name)
        ? Reflect.get(inside, name)
        : undefined,
    value,
  );
}

async function judge(provider: Provider, check: Check, wire: Wire, from: Documented): Promise<void> {
  let match: unknown;
  try {
    const { answer: read } = await ask(provider, check);
    match = Reflect.get(read, 'match');
  } catch (error) {
    if (!(error instanceof KycError)) throw error;
    assertUnmarked('an error', inspect(error, { depth: 10, showHidden: true }));
    if (error.code === 'INTERNAL_SERVER_ERROR') throw error;
  }
  if (check.name !== 'IDENTITY_TWO_FACTOR') return;
  if (match === 'MATCH' && !says(wire, from, from.match)) throw new Error('taken for a MATCH');
  if (match === 'MISMATCH' && !says(wire, from, from.mismatch)) throw new Error('taken for a MISMATCH');
}

export const providerAnswers: Property = {
  title: 'answers of every provider',
  shortRuns: 150,
  async hold(trying) {
    const standIn = await startStandIn();
    const opened = documented.map((from) => ({
      from,
      provider: open(from.source, standIn.url),
      checks: answeredBy(from.source),
    }));
    try {
      return await holds(async (draw) => {
        const { from, provider, checks } = pick(draw, opened);
        const check = oneIn(draw, 2) ? pick(draw, checks) : checks.find(({ name }) => name === 'IDENTITY_TWO_FACTOR')!;
        const wire = answer(draw, from);
        standIn.replyBy((response) => response.writeHead(wire.status, { 'content-type': wire.type }).end(wire.body));
        await naming(
          { source: from.vendor.name, check: check.name, ...wire, body: wire.body.toString('latin1') },
          judge(provider, check, wire, from),
        );
      }, trying);
    } finally {
      for (const { provider } of opened) await provider.close?.();
      await standIn.close();
    }
  },
};
