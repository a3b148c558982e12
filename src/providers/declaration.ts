import type { Read } from '../config/reader.js';
import { decimal, integer, type Variable, variable } from '../config/variable.js';
import type { Provider } from './provider.js';

/** What the configuration must know of a source. One in each folder, listed in `index.ts`. */
export interface SourceDeclaration {
  /** As it stands in routes, answers, records and metrics. */
  readonly name: string;
  /** Who answers, in a few words, for the README. */
  readonly title: string;
  /** Its answers are invented: it never stands beside others. */
  readonly isInvented?: true;
  /** Everything that can be set. Where one of them is, or a route names the source, it must be completely configured. */
  readonly variables: Readonly<Record<string, Variable<unknown>>>;
  configure(read: Read): ConfiguredSource;
}

/** A source that could be opened. */
export interface ConfiguredSource {
  /** What it was configured with: where two are equal, so are the sources. */
  readonly settings: object;
  /** Most calls in a second; 0 and undefined: as many as come. */
  readonly ratePerSecond?: number;
  /** Opens nothing before the first call. @param connections that may be open at once */
  create(connections: number): Provider;
}

/** The names of the checks that a source answers, asked of itself: that may hang on what it is configured with. */
export function answeredBy(source: ConfiguredSource): ReadonlySet<string> {
  const provider = source.create(1);
  void provider.close?.();
  return new Set(Object.keys(provider.capabilities));
}

/** The variables that every source with a network between has. */
export function callVariables(prefix: string, title: string) {
  return {
    timeoutMs: variable({ name: `${prefix}_TIMEOUT_MS`, default: '10000', description: `Deadline of one call to ${title}, in milliseconds.`, read: integer(1, 300_000) }),
    ratePerSecond: variable({ name: `${prefix}_RATE_PER_SECOND`, default: '0', description: `Most calls of this process to ${title} in a second; 0: as many as come. More wait for their turn.`, read: decimal(0, 100_000) }),
  };
}
