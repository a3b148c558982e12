/** Series of one value for the whole deployment, or of a state: the largest of all workers stands for them. */
const largest = /^(?:kyc_provider_(?:circuit|paused_seconds)|nodejs_version_info|nodejs_eventloop_|process_start_time)/;

/**
 * The metrics of several processes as those of one, in Prometheus' text exposition format: what is counted is added up.
 *
 * @param texts as each process renders it
 */
export function mergedMetrics(texts: readonly string[]): string {
  const lines = new Map<string, number | undefined>();
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const at = line.lastIndexOf(' ');
    if (line.startsWith('#') || at < 0) {
      lines.set(line, undefined);
      continue;
    }
    const [series, value] = [line.slice(0, at), Number(line.slice(at + 1))];
    const known = lines.get(series);
    lines.set(series, known === undefined ? value : largest.test(series) ? Math.max(known, value) : known + value);
  }
  return grouped(lines);
}

/** Samples of a metric stand below its head, whichever process had them first. */
function grouped(lines: ReadonlyMap<string, number | undefined>): string {
  const groups = new Map<string, string[]>();
  let current: string[] = [];
  for (const [line, value] of lines) {
    if (value === undefined) {
      const name = /^# (?:HELP|TYPE) (\S+)/.exec(line)?.[1];
      if (name === undefined) continue;
      current = groups.get(name) ?? [];
      groups.set(name, current);
      current.push(line);
      continue;
    }
    const name = /^[^{ ]+/.exec(line)?.[0] ?? '';
    const group = groups.get(name) ?? groups.get(name.replace(/_(?:bucket|sum|count)$/, '')) ?? current;
    group.push(`${line} ${value}`);
  }
  return `${[...groups.values()].flat().join('\n')}\n`;
}
