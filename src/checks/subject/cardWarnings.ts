import { compareDays, type Day, readDay } from './calendar.js';
import { firstIssued, type Holder, periodFits } from './cardPeriod.js';
import type { SubjectWarning } from './subjectWarning.js';

type CardWarningCode = 'CARD_PERIOD' | 'CARD_EXPIRED' | 'CARD_NOT_YET_ISSUED' | 'CARD_TOO_EARLY';

/** The dates of a card; without a holder, those of a resident of unknown age. */
export interface CardDates {
  readonly frDate?: string | undefined;
  readonly toDate?: string | undefined;
}

/** What is odd about the dates of a card on a day. It is valid up to and including its last day. */
export function* cardWarnings(
  { frDate, toDate }: CardDates,
  holder: Holder,
  today: Day,
): Generator<SubjectWarning & { code: CardWarningCode }> {
  const from = frDate && readDay(frDate);
  const to = toDate && readDay(toDate);
  if (from && compareDays(from, today) > 0) {
    yield { field: 'frDate', code: 'CARD_NOT_YET_ISSUED', message: 'The issue date lies in the future.' };
  }
  if (from && compareDays(from, firstIssued[holder.kind]) < 0) {
    yield {
      field: 'frDate',
      code: 'CARD_TOO_EARLY',
      message: 'The issue date lies before the first documents of this kind were issued.',
    };
  }
  if (to && compareDays(to, today) < 0) {
    yield { field: 'toDate', code: 'CARD_EXPIRED', message: 'The card has expired.' };
  }
  if (frDate && toDate && !periodFits(holder, frDate, toDate)) {
    yield {
      field: 'toDate',
      code: 'CARD_PERIOD',
      message: 'Cards issued to a holder like this, at this age, are valid for another period.',
    };
  }
}
