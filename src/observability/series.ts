/**
 * Counters and histograms by labels, in Prometheus' text exposition format (version 0.0.4). They are for what happens in each
 * request: prom-client makes a string of all labels at each observation, its bound children included.
 */
export interface Series {
  /** With the comments before the samples, and a line feed at the end. */
  render(): string;
}

/** Values of the labels, in the order of their names. */
type LabelValues = readonly string[];

export interface Counter extends Series {
  inc(values: LabelValues): void;
}

export interface Histogram extends Series {
  observe(values: LabelValues, value: number): void;
}

export interface SeriesDeclaration {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
}

export function createCounter({ name, help, labels }: SeriesDeclaration): Counter {
  const counts = createChildren(labels, () => ({ count: 0 }));
  return {
    inc(values) {
      counts.of(values).count += 1;
    },
    render: () =>
      `${head(name, help, 'counter')}${counts
        .all()
        .map(({ text, child }) => `${name}{${text}} ${child.count}\n`)
        .join('')}`,
  };
}

/** @param buckets upper bounds, ascending */
export function createHistogram({
  name,
  help,
  labels,
  buckets,
}: SeriesDeclaration & { readonly buckets: readonly number[] }): Histogram {
  const children = createChildren(labels, () => ({
    perBucket: new Array<number>(buckets.length + 1).fill(0),
    sum: 0,
    count: 0,
  }));

  function samples(
    text: string,
    { perBucket, sum, count }: { readonly perBucket: readonly number[]; readonly sum: number; readonly count: number },
  ): string {
    let upTo = 0;
    const lines = buckets.map((bound, index) => {
      upTo += perBucket[index] ?? 0;
      return `${name}_bucket{le="${bound}",${text}} ${upTo}\n`;
    });
    return `${lines.join('')}${name}_bucket{le="+Inf",${text}} ${count}\n${name}_sum{${text}} ${sum}\n${name}_count{${text}} ${count}\n`;
  }

  return {
    observe(values, value) {
      const child = children.of(values);
      let bucket = 0;
      while (bucket < buckets.length && value > (buckets[bucket] ?? 0)) bucket += 1;
      child.perBucket[bucket] = (child.perBucket[bucket] ?? 0) + 1;
      child.sum += value;
      child.count += 1;
    },
    render: () =>
      `${head(name, help, 'histogram')}${children
        .all()
        .map(({ text, child }) => samples(text, child))
        .join('')}`,
  };
}

function head(name: string, help: string, type: string): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;
}

interface Children<T> {
  /** The child of a combination of label values, made when it is asked for first. */
  of(values: LabelValues): T;
  /** Each with its labels as they are written. */
  all(): readonly { readonly text: string; readonly child: T }[];
}

/** A tree with a level for each label, so that finding a child builds no string. There are as many children as combinations. */
function createChildren<T>(labels: readonly string[], make: () => T): Children<T> {
  const children: { readonly text: string; readonly child: T }[] = [];
  const root: Branch<T> = { branches: new Map(), child: undefined };

  function add(branch: Branch<T>, values: LabelValues): T {
    branch.child = make();
    children.push({
      text: labels.map((label, index) => `${label}="${escaped(values[index] ?? '')}"`).join(','),
      child: branch.child,
    });
    return branch.child;
  }

  return {
    of(values) {
      let branch = root;
      for (const value of values) {
        let next = branch.branches.get(value);
        if (!next) branch.branches.set(value, (next = { branches: new Map(), child: undefined }));
        branch = next;
      }
      return branch.child ?? add(branch, values);
    },
    all: () => children,
  };
}

interface Branch<T> {
  readonly branches: Map<string, Branch<T>>;
  child: T | undefined;
}

function escaped(value: string): string {
  return value.replace(/[\\"\n]/g, (char) => (char === '\n' ? '\\n' : `\\${char}`));
}
