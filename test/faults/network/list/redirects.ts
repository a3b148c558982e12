import { startStandIn } from '../../../providers/kyc-china/standIn.js';
import { atOnce, type Fault, kilobytes, refused } from '../fault.js';
import { startFaultServer } from '../server/faultServer.js';
import { answer, jsonType } from '../server/http.js';

/** Points to another server, which must not even be connected to. */
const redirecting =
  (status: number): Fault['site'] =>
  async (vendor) => {
    const elsewhere = await startStandIn();
    const site = await startFaultServer(vendor, {
      act: (wire, { lie }) =>
        wire.send(answer(lie, { status, headers: { ...jsonType, location: `${elsewhere.url}/kyc/cn/identity` } })),
    });
    return {
      ...site,
      strays: elsewhere.connections,
      async [Symbol.asyncDispose]() {
        await Promise.all([elsewhere.close(), site[Symbol.asyncDispose]()]);
      },
    };
  };

export const redirects: readonly Fault[] = [301, 302, 303, 307, 308].map((status) => ({
  title: String(status),
  family: 'a redirect to another server, which is never connected to:',
  site: redirecting(status),
  comesTo: refused,
  takes: atOnce,
  mostBytes: kilobytes(4),
}));
