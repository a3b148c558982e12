import { readDistance } from '../../checks/mobile/distance.js';
import type { LocationVerifyAnswer } from '../../checks/mobile/locationVerify.js';
import { requireText } from '../../providers/response/foreignText.js';
import { unreadable } from '../../providers/response/unreadable.js';
import type { ResponseCodec } from './codec.js';

/** `distance` is SEEN in consumers of later generations of the API, its segments from "≤3km" to ">50km" too. */
export const locationVerifyCodec: ResponseCodec<LocationVerifyAnswer> = {
  schemaName: 'LocationVerifyResponse',
  fields: {
    distance: {
      type: ['string', 'null'],
      description:
        'Segment of the distance between the place of the number and the address, from "≤3km" to ">50km"; null where nothing is known of the number.',
    },
  },

  encode: ({ distance }) => ({ distance }),

  decode(body) {
    const distance = requireText(body, ['distance']);
    if (distance === null) return { distance, minKm: null, maxKm: null };
    const ends = readDistance(distance);
    if (!ends) throw unreadable('distance is no known segment');
    return { distance, ...ends };
  },
};
