import { describe, expect, test } from '@jest/globals';
import { type CpuProfile, layerOfUrl, timeByLayer } from '../../bench/comparison/profileLayers.js';

const frame = (id: number, functionName: string, url = '', children: number[] = []) => ({
  id,
  callFrame: { functionName, url },
  children,
});
const everything = { fromUs: 0, toUs: Number.MAX_SAFE_INTEGER };

describe('layerOfUrl', () => {
  test.each([
    ['file:///app/node_modules/fastify/lib/route.js', 'fastify'],
    ['file:///app/node_modules/find-my-way/index.js', 'fastify'],
    ['/app/node_modules/@apollo/server/dist/esm/runHttpQuery.js', 'apollo'],
    ['file:///app/node_modules/graphql/execution/execute.mjs', 'graphql-js'],
    ['file:///app/node_modules/type-graphql/build/cjs/helpers/params.js', 'type-graphql'],
    ['file:///app/node_modules/validator/lib/isLength.js', 'class-validator'],
    ['file:///app/node_modules/a/node_modules/kysely/dist/esm/kysely.js', 'kysely'],
    ['node:internal/crypto/hash', 'crypto'],
    ['node:_http_server', 'node: http, net, streams'],
    ['node:internal/timers', 'node: other'],
    ['file:///app/dist/persistence/audit/writer.js', 'src/persistence'],
    ['file:///app/dist/app.js', 'src'],
    ['file:///elsewhere/script.js', 'other'],
  ])('%s is %s', (url, layer) => expect(layerOfUrl(url)).toBe(layer));
});

describe('timeByLayer', () => {
  const profile: CpuProfile = {
    nodes: [
      frame(1, '(root)', '', [2, 3, 4]),
      frame(2, '(idle)'),
      frame(3, '(garbage collector)'),
      frame(4, 'sign', 'node:internal/crypto/sig', [5, 6]),
      frame(5, 'toString'),
      frame(6, 'runCheck', 'file:///app/dist/checks/runCheck.js'),
    ],
    startTime: 1_000,
    samples: [2, 5, 3, 6, 4, 2],
    timeDeltas: [0, 100, 10, 20, 40, 80],
  };

  test('leaves idle time out, and counts native functions with their caller', () => {
    expect(Object.fromEntries(timeByLayer(profile, everything))).toEqual({
      crypto: 10 + 80,
      'garbage collection': 20,
      'src/checks': 40,
    });
  });

  test('counts samples of the window alone', () => {
    expect(Object.fromEntries(timeByLayer(profile, { fromUs: 1_110, toUs: 1_130 }))).toEqual({
      'garbage collection': 20,
      'src/checks': 40,
    });
  });
});
