import type { Row } from './compare.js';
import type { Spread } from './statistics.js';
import { alignedLines, figure } from './table.js';
import { type WorkloadName, workloadOf } from './workloads.js';

const head = [
  '',
  'per second',
  'CPU µs',
  '(min–max)',
  '× floor',
  'p50 ms',
  '(min–max)',
  '× floor',
  'p99 ms',
  'peak MB',
  'load CPU',
];

/** A table of fixed width for each workload, in the order of the rows. */
export function comparisonTables(rows: readonly Row[]): string {
  const names = [...new Set(rows.map(({ workload }) => workload))];
  return names
    .map((name) =>
      tableOf(
        name,
        rows.filter(({ workload }) => workload === name),
      ),
    )
    .join('\n\n');
}

function tableOf(name: WorkloadName, rows: readonly Row[]): string {
  const cells = rows.map(({ system, perSecond, cpuUs, p50Ms, p99Ms, peakMb, loadCpuShare, ofFloor }) => [
    system.title,
    figure(perSecond.median),
    figure(cpuUs.median),
    range(cpuUs),
    ofFloor.cpuUs.median.toFixed(2),
    figure(p50Ms.median),
    range(p50Ms),
    ofFloor.p50Ms.median.toFixed(2),
    figure(p99Ms.median),
    figure(peakMb.median),
    `${Math.round(loadCpuShare.median * 100)} %`,
  ]);
  return [`${name}: ${workloadOf(name).title}`, ...alignedLines(head, cells)].join('\n');
}

function range({ min, max }: Spread): string {
  return `(${figure(min)}–${figure(max)})`;
}
