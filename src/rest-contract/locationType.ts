import type { LocationType } from '../checks/mobile/locationType.js';

/** `locationType` on the wire ("Location Types" of the contract). */
export const wireLocationTypes = { COMMON: '1', WORK: '2', RESIDENTIAL: '3' } as const satisfies Record<
  LocationType,
  string
>;

const namesByWireValue = new Map<string, string>(Object.entries(wireLocationTypes).map(([name, wire]) => [wire, name]));
const wireValuesByName = new Map<unknown, string>(Object.entries(wireLocationTypes));

/** "2" as "WORK". Any other string becomes an empty one, so that "WORK" itself is refused; what is no string is left for validation to refuse. */
export function locationTypeFromWire(value: unknown): unknown {
  return typeof value === 'string' ? (namesByWireValue.get(value) ?? '') : value;
}

/** "WORK" as "2". */
export function locationTypeToWire(value: unknown): unknown {
  return wireValuesByName.get(value) ?? value;
}
