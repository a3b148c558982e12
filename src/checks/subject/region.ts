/** What is known of the place that an ID number begins with. */
export interface Region {
  /** Province, prefecture and county, as far as each is known, such as 北京市东城区. */
  readonly name: string | undefined;
  /** Whether the six-digit code is in any list, today's or an older one. */
  readonly isKnown: boolean;
}

/**
 * Looks up a GB/T 2260 code, abolished ones included. Codes were renamed and given again: the names are those of a year,
 * or else the nearest ones; the newest where no year is given. The data lies outside this folder.
 */
export type RegionOf = (divisionCode: string, year?: number) => Region;
