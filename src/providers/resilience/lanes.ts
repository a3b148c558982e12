/** Entries in lanes, by client: first in, first out within a lane, and one of each lane in turn. */
export interface Lanes<T> {
  readonly size: number;
  sizeOf(client: string | undefined): number;
  add(client: string | undefined, entry: T): void;
  /** Takes an entry out, wherever it is. */
  remove(client: string | undefined, entry: T): void;
  /** How many go before the entry that is added next to a client's lane, if no entry is added after it. */
  placeOfNext(client: string | undefined): number;
  /** The first of the lane with the lowest rank, in turn where several have it. That lane comes last then. It stays in the lane until it is removed. */
  first(
    rankOf: (client: string | undefined) => number | undefined,
  ): { readonly client: string | undefined; readonly entry: T } | undefined;
  /** All entries, one of each lane in turn. */
  inOrder(): readonly T[];
}

export function createLanes<T>(): Lanes<T> {
  /** Maps and sets keep their order, and let go of anything in them at once. The lane that was served last is last. */
  const lanes = new Map<string | undefined, Set<T>>();
  let size = 0;

  return {
    get size() {
      return size;
    },
    sizeOf: (client) => lanes.get(client)?.size ?? 0,
    add(client, entry) {
      const lane = lanes.get(client) ?? new Set<T>();
      lanes.set(client, lane.add(entry));
      size += 1;
    },
    remove(client, entry) {
      const lane = lanes.get(client);
      if (!lane?.delete(entry)) return;
      size -= 1;
      if (lane.size === 0) lanes.delete(client);
    },
    placeOfNext(client) {
      const own = lanes.get(client)?.size ?? 0;
      // A lane that is not there yet comes last in each turn.
      let isBefore = true;
      let place = own;
      for (const [other, { size: waiting }] of lanes) {
        if (other === client) isBefore = false;
        else place += Math.min(waiting, isBefore ? own + 1 : own);
      }
      return place;
    },
    first(rankOf) {
      let best: { readonly client: string | undefined; readonly rank: number } | undefined;
      for (const client of lanes.keys()) {
        const rank = rankOf(client);
        if (rank !== undefined && (!best || rank < best.rank)) best = { client, rank };
      }
      const lane = best && lanes.get(best.client);
      if (!best || !lane) return undefined;
      lanes.delete(best.client);
      lanes.set(best.client, lane);
      for (const entry of lane) return { client: best.client, entry };
      return undefined;
    },
    inOrder() {
      const turns: T[][] = [];
      for (const lane of lanes.values()) {
        let turn = 0;
        for (const entry of lane) (turns[turn++] ??= []).push(entry);
      }
      return turns.flat();
    },
  };
}
