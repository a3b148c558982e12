import fc from 'fast-check';

/** Draws values one after another, so that what comes next can depend on what came before. */
export type Draw = fc.GeneratorValue;

export function upTo(draw: Draw, most: number): number {
  return draw(fc.nat, most);
}

export function pick<T>(draw: Draw, items: readonly T[]): T {
  const item = items[upTo(draw, items.length - 1)];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

/** Shrinks to false. */
export function oneIn(draw: Draw, chances: number): boolean {
  return upTo(draw, chances - 1) === chances - 1;
}

export function several<T>(draw: Draw, most: number, make: () => T): T[] {
  return Array.from({ length: upTo(draw, most) }, make);
}
