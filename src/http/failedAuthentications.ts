import { createHash } from 'node:crypto';
import { isIP } from 'node:net';

/** Slows the guessing of secrets, without ever delaying whoever has the right one at another address. */
export interface FailedAuthentications {
  /**
   * How long an attempt has to wait that has not been right from this address before, in milliseconds; 0: not at all.
   * It waits if its address failed too often, or if its client id was failed at too often and this address had a part in it.
   */
  waitMs(address: string, id: string): number;
  /** Counts a wrong attempt. */
  failed(address: string, id: string): void;
}

/** Wrong attempts at once, and how long one takes to come free again. */
const burst = 50;
const intervalMs = 1_000;
/** Addresses and ids that are remembered, each. Beyond that the ones that failed longest ago are forgotten. */
const mostRemembered = 10_000;

/**
 * Token buckets by address and by client id, in the memory of this process.
 *
 * @param now a clock that is never set, in milliseconds
 */
export function createFailedAuthentications(now: () => number = () => performance.now()): FailedAuthentications {
  const [byAddress, byId] = [createBuckets(now), createBuckets(now)];
  return {
    waitMs(address, id) {
      const network = networkOf(address);
      const ofAddress = byAddress.waitMs(network);
      return byAddress.hasFailed(network) ? Math.max(ofAddress, byId.waitMs(digestOf(id))) : ofAddress;
    },
    failed(address, id) {
      byAddress.take(networkOf(address));
      byId.take(digestOf(id));
    },
  };
}

/** Whatever is sent as an id takes the same room. */
function digestOf(id: string): string {
  return createHash('sha256').update(id).digest('base64');
}

interface Buckets {
  /** Until the bucket has a token, in milliseconds. */
  waitMs(key: string): number;
  /** Whether the bucket is not full. */
  hasFailed(key: string): boolean;
  take(key: string): void;
}

/** A bucket is the one number that tells how full it is: the time at which it will be full again (GCRA). */
function createBuckets(now: () => number): Buckets {
  /** The one that was taken from longest ago comes first. */
  const fullAt = new Map<string, number>();
  const fullInMs = (key: string) => Math.max(0, (fullAt.get(key) ?? 0) - now());

  return {
    waitMs: (key) => Math.max(0, fullInMs(key) - (burst - 1) * intervalMs),
    hasFailed: (key) => fullInMs(key) > 0,
    take(key) {
      const fullIn = Math.min(fullInMs(key), (burst - 1) * intervalMs) + intervalMs;
      fullAt.delete(key);
      fullAt.set(key, now() + fullIn);
      const [oldest] = fullAt.keys();
      if (fullAt.size > mostRemembered && oldest !== undefined) fullAt.delete(oldest);
    },
  };
}

/** An IPv4 address, or the /64 of an IPv6 address, which is what one subscriber has. */
export function networkOf(address: string): string {
  if (isIP(address) === 4) return address;
  const mapped = /^::ffff:([0-9.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined && isIP(mapped) === 4) return mapped;
  const unscoped = address.replace(/%.*$/s, '');
  if (isIP(unscoped) !== 6) return 'no address';
  const [before = '', after] = new URL(`http://[${unscoped}]`).hostname.slice(1, -1).split('::');
  const groups = before.split(':').filter((group) => group !== '');
  const left = after === undefined ? groups : [...groups, ...new Array<string>(8).fill('0')];
  return `${left.slice(0, 4).join(':')}::/64`;
}
