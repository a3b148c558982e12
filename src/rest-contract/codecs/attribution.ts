import type { AttributionAnswer } from '../../checks/mobile/attribution.js';
import { readText } from '../../providers/response/foreignText.js';
import { unreadable } from '../../providers/response/unreadable.js';
import type { ResponseCodec } from './codec.js';

/** The published page does not show these fields: `carrier` is INFERRED, `operator` SEEN in consumers of later generations of the API. */
export const attributionCodec: ResponseCodec<AttributionAnswer> = {
  schemaName: 'AttributionResponse',
  fields: {
    carrier: {
      type: ['string', 'null'],
      description: 'Carrier, such as 中国移动, or the name of a virtual operator; null where unknown.',
    },
    province: { type: ['string', 'null'], description: 'Province, such as 广东; null where unknown.' },
    city: { type: ['string', 'null'], description: 'City, such as 广州; null where unknown.' },
  },

  encode: ({ carrier, province, city }) => ({ carrier, province, city }),

  /** A field that is left out beside others counts as unknown; a body without any of them is no answer. */
  decode(body) {
    const carrier = readText(body, ['carrier', 'operator']);
    const province = readText(body, ['province']);
    const city = readText(body, ['city']);
    if ([carrier, province, city].every((text) => text === undefined))
      throw unreadable('carrier, province and city are missing');
    return { carrier: carrier ?? null, province: province ?? null, city: city ?? null };
  },
};
