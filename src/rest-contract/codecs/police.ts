import type { PoliceAnswer } from '../../checks/risk/police.js';
import { capText } from '../../providers/response/foreignText.js';
import type { JsonObject } from '../json.js';
import { unreadable } from '../../providers/response/unreadable.js';
import type { ResponseCodec } from './codec.js';

/** The published page does not show these fields: `blacklisted` is INFERRED; that there may be `categories` is SEEN elsewhere. */
export const policeCodec: ResponseCodec<PoliceAnswer> = {
  schemaName: 'PoliceResponse',
  fields: {
    blacklisted: {
      type: ['boolean', 'null'],
      description:
        'Whether the person is on the public security blacklist. null: unable to verify, as there is no record; keep it apart from false.',
    },
  },

  encode: ({ listed }) => ({ blacklisted: listed }),

  decode(body) {
    const { blacklisted } = body;
    if (typeof blacklisted !== 'boolean' && blacklisted !== null)
      throw unreadable('blacklisted is neither true, false nor null');
    const categories = readCategories(body);
    if (categories.length > 0 && blacklisted !== true)
      throw unreadable('it names reasons for a listing that it does not report');
    return { listed: blacklisted, categories };
  },
};

function readCategories({ categories = null }: JsonObject): string[] {
  if (categories === null) return [];
  if (!Array.isArray(categories)) throw unreadable('categories is no list');
  return categories.map((category: unknown) => {
    if (typeof category !== 'string') throw unreadable('categories holds something else than texts');
    return capText(category);
  });
}
