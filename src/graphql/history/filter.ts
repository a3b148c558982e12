import { Field, InputType } from 'type-graphql';
import type { Finding } from '../../checks/check.js';
import type { CheckName } from '../../checks/index.js';
import type { HistoryFilter } from '../../checks/ports/history.js';
import { HistorySubject } from '../../checks/ports/historySubject.js';
import { CheckNames } from '../../checks/checkNames.js';
import { validateInput } from '../../checks/input/validate.js';
import { atPath } from '../argumentPath.js';
import { CheckFindings } from './verification.js';

@InputType({ description: 'Which answers of the history are meant: those that meet every condition that is given.' })
export class VerificationFilter {
  @Field(() => [CheckNames], { nullable: true, description: 'One of these checks.' })
  checks?: CheckName[] | null;

  @Field(() => [CheckFindings], { nullable: true, description: 'One of these outcomes.' })
  outcomes?: Finding[] | null;

  @Field(() => Date, { nullable: true, description: 'Recorded at this time or later.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Recorded before this time.' })
  to?: Date | null;

  @Field(() => HistorySubject, {
    nullable: true,
    description: 'About this person or number: every field that is given is the same.',
  })
  subject?: HistorySubject | null;
}

/** @throws KycError BAD_USER_INPUT naming paths below `filter` */
export function readFilter(filter: VerificationFilter | null | undefined): HistoryFilter {
  const { checks, outcomes, from, to, subject } = filter ?? {};
  return {
    checks: checks ?? undefined,
    outcomes: outcomes ?? undefined,
    from: from ?? undefined,
    to: to ?? undefined,
    subject: subject ? readSubject(subject, 'filter.subject') : undefined,
  };
}

/** A subject as it is compared: folded and valid. A wrong check digit is no reason to refuse it: it may have been checked with it. */
export function readSubject(subject: object, path: string): HistorySubject {
  return atPath(path, () => validateInput(HistorySubject, subject, 'warn'));
}
