import { registerEnumType } from 'type-graphql';

export const locationTypes = ['COMMON', 'WORK', 'RESIDENTIAL'] as const;
/** Which of a number's places is meant. */
export type LocationType = (typeof locationTypes)[number];
export const LocationType = { COMMON: 'COMMON', WORK: 'WORK', RESIDENTIAL: 'RESIDENTIAL' } as const satisfies Record<
  LocationType,
  LocationType
>;

registerEnumType(LocationType, {
  name: 'LocationType',
  description: 'Which of the places of a mobile number is meant, over the last three months.',
  valuesConfig: {
    COMMON: { description: 'Where the number is most active. Only for locationVerify. 1 in the REST contract.' },
    WORK: { description: 'Where the number is on weekdays between 7:00 and 19:00. 2 in the REST contract.' },
    RESIDENTIAL: { description: 'Where the number is between 21:00 and 7:00. 3 in the REST contract.' },
  },
});
