// Compiled by `npm run lint`, never run: what the types of the client refuse.
import { type KycTransport, lookupMobile, verifyIdentity } from '../../src/client/index.js';

export async function refusedByTheCompiler(transport: KycTransport): Promise<void> {
  const two = { name: '李明', idNo: '11010119900307651X' };
  await verifyIdentity(transport, { twoFactor: two });
  // @ts-expect-error -- an input union has exactly one member
  await verifyIdentity(transport, { twoFactor: two, nameMobile: { name: '李明', mobile: '13912345678' } });
  // @ts-expect-error -- and at least one
  await verifyIdentity(transport, {});
  // @ts-expect-error -- a field is missing
  await verifyIdentity(transport, { twoFactor: { name: '李明' } });
  const lookup = await lookupMobile(transport, { attribution: { mobile: '13912345678' } });
  // @ts-expect-error -- only an attribution has a carrier
  const carrier: unknown = lookup.carrier;
  const known = lookup.__typename === 'MobileAttribution' ? lookup.carrier : carrier;
  if (known === undefined) throw new Error('never');
}
