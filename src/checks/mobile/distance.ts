import { toHalfWidth } from '../subject/width.js';

/** A distance segment in kilometres; an open upper end is null. */
export interface DistanceBand {
  /** As the provider writes it. */
  readonly distance: string;
  readonly minKm: number;
  readonly maxKm: number | null;
}

/** The segments of the KYC China REST contract. The ends "≤3km" and ">50km" are published, those between INFERRED. */
export const distanceBands = [
  { distance: '≤3km', minKm: 0, maxKm: 3 },
  { distance: '3-5km', minKm: 3, maxKm: 5 },
  { distance: '5-10km', minKm: 5, maxKm: 10 },
  { distance: '10-20km', minKm: 10, maxKm: 20 },
  { distance: '20-50km', minKm: 20, maxKm: 50 },
  { distance: '>50km', minKm: 50, maxKm: null },
] as const satisfies readonly DistanceBand[];

/**
 * Reads a segment in any of the spellings met: "≤3km", "<=3 km", "3-5km", "3~5公里", "(3,5]", ">50km", "≥50km".
 * undefined where the text is something else, since a distance that was guessed is worse than none.
 */
export function readDistance(text: string): Omit<DistanceBand, 'distance'> | undefined {
  if (text.length > 40) return undefined;
  const bare = toHalfWidth(text)
    .replace(/\s+/g, '')
    .replace(/(?:km|公里|千米)/gi, '');
  const bracketed = /^[([]([0-9.]+),([0-9.]+)[)\]]$/.exec(bare);
  const plain = bracketed ? `${bracketed[1] ?? ''}-${bracketed[2] ?? ''}` : bare;
  const atMost = /^(?:≤|<=|<|小于|不超过)([0-9]+(?:\.[0-9]+)?)$/.exec(plain);
  if (atMost) return { minKm: 0, maxKm: Number(atMost[1]) };
  const atLeast = /^(?:>|≥|>=|大于|超过)([0-9]+(?:\.[0-9]+)?)$/.exec(plain);
  if (atLeast) return { minKm: Number(atLeast[1]), maxKm: null };
  const between = /^([0-9]+(?:\.[0-9]+)?)(?:-|~|–|—|至|到)([0-9]+(?:\.[0-9]+)?)$/.exec(plain);
  if (!between) return undefined;
  const [minKm, maxKm] = [Number(between[1]), Number(between[2])];
  return minKm < maxKm ? { minKm, maxKm } : undefined;
}
