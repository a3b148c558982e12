import type { Fault } from '../fault.js';
import { type Act, type Behaviour, startFaultServer } from '../server/faultServer.js';

/** The vendor is there, and misbehaves so. */
export function misbehaving(behaviour: Behaviour | Act): Fault['site'] {
  return (vendor) => startFaultServer(vendor, typeof behaviour === 'function' ? { act: behaviour } : behaviour);
}
