import type { Read } from '../environment/reader.js';
import { decimal, integer, InvalidValueError, type Variable, variable } from '../environment/variable.js';
import type { Provider } from './provider.js';

/** What the configuration must know of a provider. One in each folder, listed in `index.ts`. */
export interface ProviderDefinition {
  /** As it stands in routes, answers, records and metrics. */
  readonly name: string;
  /** Who answers, in a few words, for docs/providers.md. */
  readonly title: string;
  /** Its answers are invented: it never stands beside others. */
  readonly isSandbox?: true;
  /** Everything that can be set. Where one of them is, or a route names the provider, it must be completely configured. */
  readonly variables: Readonly<Record<string, Variable<unknown>>>;
  configure(read: Read): ConfiguredProvider;
}

/** A provider that could be opened. */
export interface ConfiguredProvider {
  /** What it was configured with: where two are equal, so are the providers. */
  readonly settings: object;
  /** Most calls to each endpoint in a second; 0: as many as come; undefined: as many as its vendor documents. */
  readonly ratePerSecond?: number | undefined;
  /** Opens nothing before the first call. @param connections that may be open at once */
  create(connections: number): Provider;
}

/** The names of the checks that a provider answers, asked of itself: that may hang on what it is configured with. */
export function answeredBy(configured: ConfiguredProvider): ReadonlySet<string> {
  const provider = configured.create(1);
  void provider.close?.();
  return new Set(Object.keys(provider.capabilities));
}

const documented = 'documented';

/** The variables that every provider with a network between has. */
export function callVariables(prefix: string, title: string) {
  return {
    timeoutMs: variable({
      name: `${prefix}_TIMEOUT_MS`,
      default: '10000',
      description: `Deadline of one call to ${title}, in milliseconds.`,
      read: integer(1, 300_000),
    }),
    ratePerSecond: variable({
      name: `${prefix}_RATE_PER_SECOND`,
      default: documented,
      description: `Most calls of this process in a second to each endpoint of ${title}; more wait for their turn. documented, or not set: as many as the vendor documents for the endpoint, and no limit where it documents none. 0: no limit, whatever it documents.`,
      read: readRate,
    }),
  };
}

const decimalRate = decimal(0, 100_000);

/** undefined: what the vendor documents. */
function readRate(text: string): number | undefined {
  if (text === documented) return undefined;
  try {
    return decimalRate(text);
  } catch (thrown) {
    throw thrown instanceof InvalidValueError ? new InvalidValueError(`${thrown.message}, or ${documented}`) : thrown;
  }
}
