import type { DistanceBand } from '../../checks/mobile/distance.js';
import type { LocationType } from '../../checks/mobile/locationType.js';
import type { RiskLevel, RiskType } from '../../checks/risk/riskLevel.js';
import type { MobileNumber } from './carriers.js';
import type { City } from './cities.js';

/** One of the places where a mobile number spends its time. */
export interface Place {
  readonly city: string;
  /** How far it lies from addresses in the same city. */
  readonly distance: DistanceBand;
}

export interface Risk {
  readonly level: RiskLevel;
  /** Empty for level NONE. */
  readonly types: readonly RiskType[];
}

/** One invented person, as all records together know them. */
export interface Person {
  readonly name: string;
  /** 18 characters. */
  readonly idNo: string;
  /** YYYYMMDD. */
  readonly frDate: string;
  /** YYYYMMDD or 长期. */
  readonly toDate: string;
  /** False where no photo ever shows the face on record. */
  readonly isInPhotos: boolean;
  /** Their one mobile number, with the region that it was issued in. */
  readonly phone: MobileNumber & City;
  readonly places: Readonly<Record<LocationType, Place>>;
  readonly risk: Risk;
  /** Whether they are on the public security blacklist. */
  readonly isListed: boolean;
}
