import { readProvidersConfig } from '../../../src/config.js';
import { type ReloadableRouter, createReloadableRouter } from '../../../src/providers/router/reloadableRouter.js';
import { ample, unwatchedSources } from '../../support/providers.js';
import { ask, type Given } from './ask.js';
import type { Fault } from './fault.js';
import { another, subject } from './people.js';
import { startFaultServer } from './server/faultServer.js';
import { type Vendor, vendorAfter } from './vendors.js';

/** What came of a fault at a provider that was the only one. */
export interface Trial {
  readonly given: Given;
  /** Requests about the subject that had reached the provider by then, and those in the end: none may come later. */
  readonly calls: number;
  readonly callsInTheEnd: number;
  readonly bytes: number;
  readonly strays: number;
  /** What came of the next question to the same provider, about somebody else, and how many requests it took. */
  readonly next: Given | undefined;
  readonly nextCalls: number;
}

/** What came of a fault at a provider with another behind it. */
export interface FollowedTrial {
  readonly given: Given;
  readonly calls: number;
  readonly otherCalls: number;
}

export async function tryAlone(fault: Fault, vendor: Vendor): Promise<Trial> {
  await using site = await fault.site(vendor);
  using sources = running(fault, [[vendor, site.url]]);
  if (fault.isKeptAlive) await ask(sources, another);
  const [callsBefore, bytesBefore] = [site.calls(another), site.bytesSent()];
  const given = await ask(sources, subject);
  await site.settled();
  const [calls, bytes] = [site.calls(subject), site.bytesSent() - bytesBefore];
  site.meanwhile();
  const next = fault.next === 'cannot be' ? undefined : await ask(sources, another);
  return {
    given,
    calls,
    bytes,
    strays: site.strays(),
    next,
    nextCalls: site.calls(another) - callsBefore,
    callsInTheEnd: site.calls(subject),
  };
}

export async function tryFollowed(fault: Fault, vendor: Vendor): Promise<FollowedTrial> {
  const other = vendorAfter(vendor);
  await using site = await fault.site(vendor);
  await using otherSite = await startFaultServer(other, {});
  using sources = running(fault, [
    [vendor, site.url],
    [other, otherSite.url],
  ]);
  const given = await ask(sources, subject);
  await site.settled();
  return { given, calls: site.calls(subject), otherCalls: otherSite.calls(subject) };
}

/** The providers as the service runs them, asked in this order. */
function running({ takes }: Fault, places: readonly (readonly [Vendor, string])[]): ReloadableRouter & Disposable {
  const environments = places.map(([vendor, url]) => vendor.env(url, takes.timeoutMs));
  const env: Record<string, string> = Object.assign(
    { KYC_ROUTES: places.map(([{ name }]) => name).join() },
    ...environments,
  );
  const sources = createReloadableRouter(readProvidersConfig(env), ample, unwatchedSources);
  // Not waited for: a call that hangs ends with its server, which is closed after this.
  return { ...sources, [Symbol.dispose]: () => void sources.close() };
}
