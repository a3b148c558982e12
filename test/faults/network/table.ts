import type { Fault } from './fault.js';
import type { Chapter } from './list/index.js';
import { type Results, resultsOf } from './results.js';
import { vendors } from './vendors.js';

const preface = `# Faults of providers

Every fault below was tried out at every provider with a network between, wrapped and routed as the service runs it, against
real servers. Whatever a faulty answer says in these rows would be a match: none was ever believed, nor taken for the answer
to the next question, and no error held a value of the request or a credential. \`test/faults/network\` fails where anything
else comes of them, and writes this file.

- **calls made**: requests that reached the provider, by its own count; 0 where a connection never came about.
- **next provider asked**: whether another provider that stands behind it in the route was asked, and answered.
- **bytes at most**: what the provider could send before it was cut off stays below.
- **time**: \`at once\` where the fault itself takes none, \`until the deadline\` of one call, and so on.
- After each of them the same provider answered the next question, about somebody else, with one request. Where it had asked
  for a pause, that question was not sent; where no connection can ever come about (name, TLS), there was none.

No row is about what HTTP/1.1 cannot tell apart: a second answer to one request that comes only after the next request went
out over the same connection. Any that comes before is thrown away together with its connection (last table).
`;

const columns = ['fault', 'provider', 'code', 'billed', 'calls made', 'next provider asked', 'bytes at most', 'time'];

/** The whole of docs/faults.md; the same for the same results. */
export async function documentOf(chapters: readonly Chapter[]): Promise<string> {
  const tables = [];
  for (const { title, faults } of chapters) tables.push(`\n## ${title}\n\n${await tableOf(faults)}`);
  return preface + tables.join('');
}

async function tableOf(faults: readonly Fault[]): Promise<string> {
  const rows = [];
  for (const fault of faults) rows.push({ fault, cells: await cellsOf(fault) });
  const lines = inFamilies(rows).flatMap(({ titles, cells }) =>
    cells.map(([sources, ...rest]) => [titles, sources, ...rest]),
  );
  return [columns, columns.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |\n`).join('');
}

type Cells = readonly (readonly string[])[];

/** A line for all providers, or one for each group of providers that come to the same. */
async function cellsOf(fault: Fault): Promise<Cells> {
  const sources = new Map<string, string[]>();
  for (const vendor of vendors) {
    const cells = JSON.stringify(cellsAt(fault, await resultsOf(fault, vendor)));
    sources.set(cells, [...(sources.get(cells) ?? []), vendor.name]);
  }
  return [...sources].map(([cells, names]) => [
    names.length === vendors.length ? 'all' : names.join(', '),
    ...(JSON.parse(cells) as string[]),
  ]);
}

function cellsAt({ mostBytes, takes }: Fault, { alone, followed }: Results): string[] {
  const { given, calls } = alone;
  const attempts = given.recorded.length;
  const callsMade = [
    calls,
    attempts > calls && ` in ${attempts} attempts`,
    followed.calls !== calls && `; ${followed.calls} where another provider can be asked`,
  ];
  return [
    `\`${given.code}\``,
    given.billed,
    callsMade.filter((part) => part !== false).join(''),
    followed.otherCalls > 0 ? 'yes' : 'no',
    bytes(mostBytes),
    takes.name,
  ];
}

interface Row {
  readonly fault: Fault;
  readonly cells: Cells;
}

/** Faults of a family that come to the same share a row, where the first of them stands. */
function inFamilies(rows: readonly Row[]): { readonly titles: string; readonly cells: Cells }[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.fault.family ?? row.fault.title, row.cells]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) => {
    const { family, title } = group[0]!.fault;
    return {
      titles: family === undefined ? title : `${family} ${runsOf(group.map((row) => Number(row.fault.title)))}`,
      cells: group[0]!.cells,
    };
  });
}

/** 1, 3–5, 7 */
function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .map(([from, to]) => (from === to ? from : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`))
    .join(', ');
}

function bytes(count: number): string {
  if (count === 0) return 'none';
  return count >= 1_000_000 ? `${count / 1_000_000} MB` : `${count / 1_000} kB`;
}
