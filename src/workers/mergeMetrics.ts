/** Gauges that say nothing as a sum. Of all other samples the sum is taken, as counters and histograms need it. */
const byMaximum = /^(nodejs_version_info|nodejs_eventloop_lag_|process_start_time_seconds|process_max_fds|kyc_source_circuit\b|kyc_source_paused_seconds)/;

interface Family {
  readonly head: string[];
  type: string;
  /** By name and labels, as they are written. */
  readonly samples: Map<string, number>;
}

/**
 * Merges the metrics of several processes, in Prometheus' text exposition format.
 *
 * @param ended metrics of processes that have ended: their counters and histograms count on, so that no sum ever shrinks
 */
export function mergeMetrics(texts: readonly string[], ended: readonly string[] = []): string {
  const families = new Map<string, Family>();
  for (const text of texts) addAll(families, text, () => true);
  for (const text of ended) addAll(families, text, isCumulative);
  return [...families.values()].filter(({ samples }) => samples.size > 0).map(textOf).join('');
}

/** Keeps what of a process counts on after its end. */
export function cumulativeMetrics(texts: readonly string[]): string {
  return mergeMetrics([], texts);
}

function isCumulative({ type }: Family): boolean {
  return type === 'counter' || type === 'histogram';
}

function addAll(families: Map<string, Family>, text: string, isAdded: (family: Family) => boolean): void {
  let family: Family | undefined;
  for (const line of text.split('\n')) {
    const [, kind, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) ?(.*)$/.exec(line) ?? [];
    if (kind !== undefined) {
      family = familyOf(families, name);
      if (!family.head.includes(line)) family.head.push(line);
      if (kind === 'TYPE') family.type = rest;
    } else if (line !== '' && family && isAdded(family)) addSample(family.samples, line);
  }
}

function familyOf(families: Map<string, Family>, name: string): Family {
  const known = families.get(name);
  if (known) return known;
  const family: Family = { head: [], type: 'untyped', samples: new Map() };
  families.set(name, family);
  return family;
}

/** Values of labels can hold spaces; the value of the sample is what follows the last one. */
function addSample(samples: Map<string, number>, line: string): void {
  const at = line.lastIndexOf(' ');
  const [key, value] = [line.slice(0, at), Number(line.slice(at + 1))];
  const before = samples.get(key);
  if (before === undefined) samples.set(key, value);
  else samples.set(key, byMaximum.test(key) ? Math.max(before, value) : before + value);
}

function textOf({ head, samples }: Family): string {
  return `${head.join('\n')}\n${[...samples].map(([key, value]) => `${key} ${value}\n`).join('')}`;
}
