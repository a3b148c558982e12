import { graphqlEnum } from '../graphqlEnum.js';

export const LocationType = graphqlEnum(
  'LocationType',
  'Which of the places of a mobile number is meant, over the last three months.',
  {
    COMMON: 'Where the number is most active. Only for locationVerify. 1 in the REST contract.',
    WORK: 'Where the number is on weekdays between 7:00 and 19:00. 2 in the REST contract.',
    RESIDENTIAL: 'Where the number is between 21:00 and 7:00. 3 in the REST contract.',
  },
);
export type LocationType = keyof typeof LocationType;
export const locationTypes = Object.values(LocationType);
