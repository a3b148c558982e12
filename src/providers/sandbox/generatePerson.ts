import type { RiskLevel, RiskType } from '../../checks/risk/riskLevel.js';
import { idNoOf } from '../../checks/samples.js';
import { documentKind } from '../../checks/subject/residentId.js';
import { cardPeriod, dayWithin, digitsOf } from './card.js';
import { mobileNumber } from './carriers.js';
import { withinCity } from './distances.js';
import { dottedName, foreignName, hanName } from './names.js';
import type { Person, Place, Risk } from './person.js';
import {
  type City,
  type Division,
  divisions,
  dottedDivisions,
  foreignDivisions,
  neighbourOf,
  permitDivisions,
} from './cities.js';
import type { Choices, Random } from './random.js';

/** People who share a kind of document and of name. */
interface Group {
  readonly divisions: Choices<Division>;
  readonly nameOf: (random: Random) => string;
  /** The first full year in which such cards were issued. */
  readonly cardsSince: number;
}

const citizens: Group = { divisions, nameOf: hanName, cardsSince: 2005 };
const citizensWithDottedNames: Group = { divisions: dottedDivisions, nameOf: dottedName, cardsSince: 2005 };
const permitHolders: Group = { divisions: permitDivisions, nameOf: hanName, cardsSince: 2019 };
const foreigners: Group = { divisions: foreignDivisions, nameOf: foreignName, cardsSince: 2024 };

const likelyLevels: Choices<RiskLevel> = ['LOW', 'LOW', 'MEDIUM', 'HIGH'];
const likelyTypes: Choices<readonly RiskType[]> = [
  ['FRAUD'],
  ['GAMBLING_HOUSE'],
  ['GAMBLING_PLAYER'],
  ['MONEY_MULE'],
  ['FRAUD', 'MONEY_MULE'],
  ['GAMBLING_HOUSE', 'GAMBLING_PLAYER'],
];

/** One more person, born from 1940 to 2010, whose facts fit each other. Nothing keeps two of them from having the same number. */
export function generatePerson(random: Random): Person {
  const group = groupOf(random);
  const { code, province, city } = random.pick(group.divisions);
  const birth = dayWithin(random, 1940, 2010);
  const sequence = String(1 + random.below(999)).padStart(3, '0');
  const phone = { ...mobileNumber(random), ...(random.chance(0.8) ? { province, city } : regionOf(random)) };
  return {
    name: group.nameOf(random),
    idNo: idNoOf(code + digitsOf(birth) + sequence),
    ...cardPeriod(random, { kind: documentKind(code), birth }, group.cardsSince),
    isInPhotos: true,
    phone,
    places: placesOf(random, phone.city),
    risk: riskOf(random),
    isListed: random.chance(0.02),
  };
}

function groupOf(random: Random): Group {
  const percent = random.below(100);
  if (percent < 6) return citizensWithDottedNames;
  if (percent < 12) return permitHolders;
  return percent < 16 ? foreigners : citizens;
}

function regionOf(random: Random): City {
  const { province, city } = random.pick(divisions);
  return { province, city };
}

/** Most people live where their number is from and work where they live. */
function placesOf(random: Random, phoneCity: string): Person['places'] {
  const homeCity = random.chance(0.8) ? phoneCity : random.pick(divisions).city;
  const workCity = random.chance(0.8) ? homeCity : (neighbourOf(homeCity) ?? random.pick(divisions).city);
  const home: Place = { city: homeCity, distance: random.pick(withinCity) };
  const work: Place = { city: workCity, distance: random.pick(withinCity) };
  return { COMMON: random.chance(0.5) ? home : work, WORK: work, RESIDENTIAL: home };
}

function riskOf(random: Random): Risk {
  if (random.chance(0.88)) return { level: 'NONE', types: [] };
  return { level: random.pick(likelyLevels), types: random.pick(likelyTypes) };
}
