import { machine, writeSection } from '../comparison/report.js';
import { alignedLines, figure } from '../comparison/table.js';
import type { Growth } from './grow.js';

/** Tables of fixed width: sizes, clients and erasures for each engine. */
export function growthTables(growths: readonly Growth[]): string {
  return growths
    .map(({ engine, sizes, clients, erasures }) =>
      [
        engine,
        '',
        ...alignedLines(
          [
            'entries',
            'start ms',
            'start MB',
            'check CPU µs',
            'check p50 ms',
            'page p50 ms',
            'rare page p50 ms',
            'verify s',
            'verify MB',
          ],
          sizes.map((row) => [
            row.entries.toLocaleString('en'),
            ...[
              row.startMs,
              row.startMb,
              row.checkCpuUs,
              row.checkP50Ms,
              row.firstPageP50Ms,
              row.rarePageP50Ms,
              row.verifySeconds,
              row.verifyPeakMb,
            ].map(figure),
          ]),
        ),
        '',
        ...alignedLines(
          ['clients', 'start ms', 'start MB', 'check CPU µs', 'check p50 ms'],
          clients.map((row) => [
            row.clients.toLocaleString('en'),
            ...[row.startMs, row.startMb, row.checkCpuUs, row.checkP50Ms].map(figure),
          ]),
        ),
        '',
        ...alignedLines(
          ['', 'answers', 'seconds', 'longest wait of a check, ms'],
          erasures.map((row) => [
            row.what,
            row.answers.toLocaleString('en'),
            figure(row.seconds),
            figure(row.longestWaitMs),
          ]),
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

/** Writes the section of docs/benchmark.md. */
export function writeGrowth(growths: readonly Growth[]): void {
  writeSection(
    'growth',
    `## What grows with the records

\`npm run bench:growth -- --write\` measured this on ${new Date().toISOString().slice(0, 10)}.

${machine()}.

\`\`\`
${growthTables(growths)}
\`\`\`

- Every check writes two entries of the audit trail, and keeps one answer in the history. One answer in 10,000 is a mismatch.
- "start" is the time from the start of the process until /readyz answers, and the memory that it holds then.
- "check" is a two-factor check over REST, 32 connections. "page" is the first page of 20 of the history, one connection;
  "rare page" the same, with mismatches alone.
- "verify" is \`kyc audit verify\`: how long it takes, and the most memory that it holds.
- Clients come from KYC_CLIENTS_FILE and ask in turns.
- During an erasure one client asks for one check after another. In the sweep all answers are made old first; the service erases
  them after its start, beside the checks.
`,
  );
}
