import type { Fault } from './fault.js';
import { type FollowedTrial, type Trial, tryAlone, tryFollowed } from './trial.js';
import { type Vendor, vendors } from './vendors.js';

export interface Results {
  readonly alone: Trial;
  readonly followed: FollowedTrial;
}

const known = new Map<Fault, ReadonlyMap<Vendor, Promise<Results>>>();

/** What came of a fault at a provider, with no other behind it and with another. Tried out once, at all providers at a time. */
export async function resultsOf(fault: Fault, vendor: Vendor): Promise<Results> {
  const results = known.get(fault) ?? new Map(vendors.map((each) => [each, tryOut(fault, each)]));
  known.set(fault, results);
  await Promise.allSettled(results.values());
  return results.get(vendor)!;
}

async function tryOut(fault: Fault, vendor: Vendor): Promise<Results> {
  const [alone, followed] = await Promise.all([tryAlone(fault, vendor), tryFollowed(fault, vendor)]);
  return { alone, followed };
}
