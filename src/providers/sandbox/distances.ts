import { type DistanceBand, distanceBands } from '../../checks/mobile/distance.js';
import type { Place } from './person.js';
import { neighbourOf } from './cities.js';
import type { Choices } from './random.js';

const [atHand, near, acrossTown, outskirts, nextCity, beyond] = distanceBands;

/** How far a place may lie from an address in the same city. */
export const withinCity: Choices<DistanceBand> = [atHand, near, acrossTown, outskirts];

/**
 * The distance between a place and an address, which is told by the city of the address alone: the place's own
 * in the same city, 20 to 50 km in a neighbouring one, more anywhere else.
 *
 * @param city with or without 市 at its end
 */
export function distanceTo({ city: here, distance }: Place, city: string): DistanceBand {
  const there = city.replace(/市$/, '');
  if (there === here) return distance;
  return there === neighbourOf(here) ? nextCity : beyond;
}
