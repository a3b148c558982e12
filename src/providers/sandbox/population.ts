import { generatePerson } from './generatePerson.js';
import { knownPeople } from './knownPeople.js';
import type { Person } from './person.js';
import { createRandom } from './random.js';

/** How many people are invented beside those of the examples. */
export const generatedPeople = 300;
const seed = 20_260_101;

/**
 * Everybody the sandbox knows: the people of the examples first, then the invented ones. The same people with the
 * same numbers in every process. Names, numbers and circumstances are drawn at random: they describe nobody.
 */
export interface Population {
  readonly people: readonly Person[];
  readonly byIdNo: ReadonlyMap<string, Person>;
  readonly byMobile: ReadonlyMap<string, Person>;
}

let cached: Population | undefined;

/** The invented population, generated on the first call. */
export function population(): Population {
  return (cached ??= createPopulation());
}

/** Generates the population again. No two people share a number. */
export function createPopulation(): Population {
  const random = createRandom(seed);
  const byIdNo = new Map<string, Person>();
  const byMobile = new Map<string, Person>();

  function settle(person: Person): void {
    if (byIdNo.has(person.idNo) || byMobile.has(person.phone.mobile)) return;
    byIdNo.set(person.idNo, person);
    byMobile.set(person.phone.mobile, person);
  }

  knownPeople.forEach(settle);
  while (byIdNo.size < knownPeople.length + generatedPeople) settle(generatePerson(random));
  return { people: [...byIdNo.values()], byIdNo, byMobile };
}
