import { msToMidnightInChina } from '../../checks/subject/calendar.js';
import { KycError } from '../../errors.js';

/**
 * A provider refuses to answer about this one person until midnight in China; nothing was billed, and other people are not
 * concerned.
 *
 * @param now the time at the provider
 */
export function dailyLimitReached(now: Date): KycError {
  return new KycError(
    'UPSTREAM_RATE_LIMITED',
    "The provider answers no more questions about this person today (China's calendar).",
    {
      billed: 'no',
      isAboutSubject: true,
      retryAfterMs: msToMidnightInChina(now),
    },
  );
}
