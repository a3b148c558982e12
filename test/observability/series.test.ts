import { describe, expect, test } from '@jest/globals';
import * as prometheus from 'prom-client';
import { createCounter, createHistogram } from '../../src/observability/series.js';

const labels = ['check', 'outcome'] as const;
const buckets = [0.001, 0.05, 1];
const observations: readonly (readonly [check: string, outcome: string, seconds: number])[] = [
  ['A', 'MATCH', 0.0005],
  ['A', 'MATCH', 0.001],
  ['A', 'MATCH', 0.04],
  ['A', 'NO_RECORD', 2],
  ['B', 'a "quoted"\\\nvalue', 0.3],
  ['A', 'MATCH', 7],
];

describe('series are written as prom-client writes them', () => {
  test('a counter', async () => {
    const registers = [new prometheus.Registry()];
    const theirs = new prometheus.Counter({ name: 'c_total', help: 'Counts.', labelNames: labels, registers });
    const ours = createCounter({ name: 'c_total', help: 'Counts.', labels });
    for (const [check, outcome] of observations) {
      theirs.inc({ check, outcome });
      ours.inc([check, outcome]);
    }
    expect(ours.render()).toBe(await registers[0]!.metrics());
  });

  test('a histogram', async () => {
    const registers = [new prometheus.Registry()];
    const theirs = new prometheus.Histogram({
      name: 'h_seconds',
      help: 'Measures.',
      labelNames: labels,
      buckets: [...buckets],
      registers,
    });
    const ours = createHistogram({ name: 'h_seconds', help: 'Measures.', labels, buckets });
    for (const [check, outcome, seconds] of observations) {
      theirs.observe({ check, outcome }, seconds);
      ours.observe([check, outcome], seconds);
    }
    expect(ours.render()).toBe(await registers[0]!.metrics());
  });

  test('one that nothing was observed of', async () => {
    const registers = [new prometheus.Registry()];
    new prometheus.Histogram({ name: 'h_seconds', help: 'Measures.', labelNames: labels, registers });
    expect(createHistogram({ name: 'h_seconds', help: 'Measures.', labels, buckets }).render()).toBe(
      await registers[0]!.metrics(),
    );
  });
});
