/**
 * How many of a number of places a client may hold, so that others find one free: this share of the places that the
 * others leave, and always at least one if it is free. With a share of 75 %, a client that takes all it can leaves a
 * quarter of all places, the next takes three quarters of that, and so on.
 *
 * Calls in flight cannot be stopped, since they may be billed. Hence a place must be kept before it is needed: with no
 * reserve, one client's hanging calls hold all places until they time out. With one place there is nothing to reserve.
 *
 * The rule is that of dynamic thresholds in shared buffers (Choudhury and Hahne, 1998).
 *
 * @param share from 0 to 1
 * @param client undefined: the caller is the only one there is, and may take whatever is free
 */
export function fairShareOf(places: number, share: number, takenByOthers: number, client: string | undefined): number {
  const left = places - takenByOthers;
  return client === undefined ? left : Math.min(left, Math.max(1, Math.floor(share * left)));
}

/** Places that clients hold, each of them its fair share at the most. */
export interface FairPlaces {
  mayTake(client: string | undefined): boolean;
  take(client: string | undefined): void;
  giveBack(client: string | undefined): void;
  /** How many places a client holds. */
  heldBy(client: string | undefined): number;
  /** How many places are taken. */
  readonly taken: number;
}

/** @param share see `fairShareOf` */
export function createFairPlaces(places: number, share: number): FairPlaces {
  const held = new Map<string | undefined, number>();
  let taken = 0;
  const heldBy = (client: string | undefined) => held.get(client) ?? 0;

  return {
    heldBy,
    get taken() {
      return taken;
    },
    mayTake: (client) => heldBy(client) < fairShareOf(places, share, taken - heldBy(client), client),
    take(client) {
      taken += 1;
      held.set(client, heldBy(client) + 1);
    },
    giveBack(client) {
      taken -= 1;
      // Stays at 0: there are no more entries than clients, and taking it out costs more than all else here.
      held.set(client, heldBy(client) - 1);
    },
  };
}
