import { idNoOf, sample } from '../../checks/samples.js';
import { type ErrorCode, KycError, type KycErrorOptions } from '../../errors.js';
import { pause } from './pause.js';

/** How long the faults that wait do so, in milliseconds. */
export interface FaultDelays {
  /** Of "slow". */
  readonly slowMs: number;
  /** Of "timeout". */
  readonly hangMs: number;
}

/** Something that goes wrong with a provider whenever one of two values is asked about. */
export interface Fault {
  readonly name: string;
  readonly description: string;
  readonly idNo: string;
  readonly mobile: string;
  /** How long nothing happens first; at once where it is missing. */
  readonly waits?: keyof FaultDelays;
  /** What the caller gets in the end; where it is missing, an answer after all. */
  readonly failure?: { readonly code: ErrorCode; readonly message: string; readonly options?: KycErrorOptions };
}

/** THE table of faults; documentation and behaviour are read from it. */
export const faults: readonly Fault[] = [
  {
    name: 'timeout',
    ...magic(1),
    description: 'The call is sent and nothing comes back for 10 s (`hangMs`), or until nobody waits any more.',
    waits: 'hangMs',
    failure: {
      code: 'OUTCOME_UNKNOWN',
      message: 'The provider did not answer in time: the check may have been carried out.',
    },
  },
  {
    name: 'connect-timeout',
    ...magic(2),
    description: 'No connection in time: the call was surely not carried out.',
    failure: { code: 'UPSTREAM_TIMEOUT', message: 'The provider could not be connected to in time.' },
  },
  {
    name: 'slow',
    ...magic(3),
    description:
      "The answer takes 2 s (`slowMs`). It is the answer to the same input with the sample person's number in place of this one.",
    waits: 'slowMs',
  },
  {
    name: 'unreachable',
    ...magic(4),
    description: 'The connection is refused.',
    failure: { code: 'UPSTREAM_UNAVAILABLE', message: 'The provider cannot be reached.' },
  },
  {
    name: 'rate-limited',
    ...magic(5),
    description: 'Too many calls for the provider; it takes more after 1 s.',
    failure: {
      code: 'UPSTREAM_RATE_LIMITED',
      message: 'The provider refuses more calls for now.',
      options: { retryAfterMs: 1_000 },
    },
  },
  {
    name: 'garbage',
    ...magic(6),
    description: 'The provider answers with something that cannot be read.',
    failure: { code: 'UPSTREAM_ERROR', message: 'The provider gave an unreadable answer.' },
  },
  {
    name: 'failure',
    ...magic(7),
    description: 'The provider answers that it failed.',
    failure: { code: 'UPSTREAM_ERROR', message: 'The provider reported a failure of its own.' },
  },
];

/** The numbers that a fault hangs on; every input of a check can hold them. */
interface Numbers {
  readonly idNo?: string | undefined;
  readonly mobile?: string | undefined;
}

/** The fault that an input asks for; that of the ID number first. */
export function faultOf({ idNo, mobile }: Numbers): Fault | undefined {
  return faults.find((fault) => fault.idNo === idNo) ?? faults.find((fault) => fault.mobile === mobile);
}

/**
 * Lets a fault happen, and settles only where an answer follows after all.
 *
 * @throws KycError the fault's failure; OUTCOME_UNKNOWN as soon as the signal is aborted while the fault waits
 */
export async function injectFault({ waits, failure }: Fault, delays: FaultDelays, signal: AbortSignal): Promise<void> {
  if (waits) await pause(delays[waits], signal);
  if (failure) throw new KycError(failure.code, failure.message, failure.options);
}

/** The same input with the sample person's numbers in place of the fault's. */
export function withoutFault(input: Numbers, fault: Fault): object {
  return {
    ...input,
    ...(input.idNo === fault.idNo && { idNo: sample.idNo }),
    ...(input.mobile === fault.mobile && { mobile: sample.mobile }),
  };
}

/** 13900000901 and up; ID numbers born on 1 September 1990. */
function magic(place: number): Pick<Fault, 'idNo' | 'mobile'> {
  const sequence = String(place).padStart(3, '0');
  return { idNo: idNoOf(`11010119900901${sequence}`), mobile: `13900000${900 + place}` };
}
