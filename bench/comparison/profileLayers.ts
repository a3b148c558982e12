/** The parts of V8's CPU profile that are read here (the .cpuprofile of --cpu-prof). */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  /** Ids of the nodes that ran, one for each sample. */
  readonly samples: readonly number[];
  /** Microseconds from the sample before; the first from startTime. */
  readonly timeDeltas: readonly number[];
  /** On the monotonic clock, in microseconds. */
  readonly startTime: number;
}

/** From when to when samples count, on the monotonic clock, in microseconds. */
export interface TimeWindow {
  readonly fromUs: number;
  readonly toUs: number;
}

/**
 * Time that each layer ran itself, in microseconds, without idle time.
 *
 * A function without a file, such as one of V8 or of a native addon, counts with its caller.
 */
export function timeByLayer(
  { nodes, samples, timeDeltas, startTime }: CpuProfile,
  { fromUs, toUs }: TimeWindow,
): Map<string, number> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const layers = new Map<number, string>();

  function layerOfNode(id: number): string {
    const known = layers.get(id);
    if (known !== undefined) return known;
    const { functionName, url } = byId.get(id)?.callFrame ?? { functionName: '(unknown)', url: '' };
    const parent = parents.get(id);
    const layer =
      specialLayers.get(functionName) ?? (url === '' && parent !== undefined ? layerOfNode(parent) : layerOfUrl(url));
    layers.set(id, layer);
    return layer;
  }

  const times = new Map<string, number>();
  let now = startTime;
  samples.forEach((id, index) => {
    now += timeDeltas[index] ?? 0;
    const layer = layerOfNode(id);
    if (layer === idle || now < fromUs || now > toUs) return;
    times.set(layer, (times.get(layer) ?? 0) + (timeDeltas[index + 1] ?? 0));
  });
  return times;
}

const idle = '(idle)';
/** Names that V8 gives what is no function. */
const specialLayers: ReadonlyMap<string, string> = new Map([
  ['(idle)', idle],
  ['(garbage collector)', 'garbage collection'],
  ['(program)', 'native code outside functions'],
  ['(root)', 'native code outside functions'],
]);

/** Packages that belong to one layer although their names differ. */
const packageLayers: readonly (readonly [RegExp, string])[] = [
  [
    /^(@fastify\/.+|fastify|find-my-way|avvio|fast-json-stringify|secure-json-parse|light-my-request|reusify|fastq|process-warning)$/,
    'fastify',
  ],
  [/^@apollo\/.+|^@apollographql\/.+|^lru-cache$/, 'apollo'],
  [/^graphql$/, 'graphql-js'],
  [/^(class-validator|validator|libphonenumber-js)$/, 'class-validator'],
  [/^(libsql|@libsql\/.+|@neon-rs\/.+)$/, 'libsql'],
  [/^(pg|pg-.+|postgres-.+)$/, 'pg'],
  [/^(pino|pino-.+|sonic-boom|thread-stream|quick-format-unescaped|safe-stable-stringify)$/, 'pino'],
];

/** The layer of a file: a package, a part of Node, or a folder of src. */
export function layerOfUrl(url: string): string {
  if (url.startsWith('node:')) return nodeLayer(url);
  const packageName = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
  if (packageName !== undefined)
    return packageLayers.find(([pattern]) => pattern.test(packageName))?.[1] ?? packageName;
  const folder = /\/dist\/(?:([^/]+)\/)?[^/]*(?:\/.*)?$/.exec(url);
  if (folder) return folder[1] === undefined ? 'src' : `src/${folder[1]}`;
  return url === '' ? 'native code outside functions' : 'other';
}

function nodeLayer(url: string): string {
  if (/^node:(internal\/)?crypto\b/.test(url)) return 'crypto';
  if (/^node:(_http|internal\/http|http|net|internal\/net|_stream|internal\/streams|stream|internal\/stream)/.test(url))
    return 'node: http, net, streams';
  return 'node: other';
}
