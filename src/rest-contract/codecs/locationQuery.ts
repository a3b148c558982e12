import type { LocationQueryAnswer } from '../../checks/mobile/locationQuery.js';
import { requireText } from '../../providers/response/foreignText.js';
import type { ResponseCodec } from './codec.js';

/** `city` and `locations` are SEEN in consumers of later generations of the API; that `locations` is the city is INFERRED. */
export const locationQueryCodec: ResponseCodec<LocationQueryAnswer> = {
  schemaName: 'LocationQueryResponse',
  fields: {
    city: {
      type: ['string', 'null'],
      description:
        'City in which the number has been active over the last three months; null where nothing is known of the number.',
    },
  },

  encode: ({ city }) => ({ city }),
  decode: (body) => ({ city: requireText(body, ['city', 'locations']) }),
};
