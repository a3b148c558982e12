import { type Check, checks } from '../../checks/index.js';
import type { Answer } from '../../checks/check.js';
import type { Capability, Provider } from '../provider.js';
import { answerOnNobody, exampleAnswer } from './examples.js';
import { type FaultDelays, faultOf, injectFault, withoutFault } from './faults.js';
import { sandboxAnswers, type AnswerLookup } from './answers.js';
import { pause } from './pause.js';
import { population } from './population.js';

export { magicValuesTable } from './magicValues.js';

/** All in milliseconds. The faults wait 2000 (`slowMs`) and 10 000 (`hangMs`) unless said otherwise. */
export interface SandboxOptions extends Partial<FaultDelays> {
  /** How long every answer takes; failures come without it. None unless said otherwise. */
  readonly latencyMs?: number;
}

/**
 * A provider of invented answers to every check of the list, in this process and without network. The faults of
 * `faults.ts` come first, then the examples of the check, then the invented population, then "no record".
 */
export function createSandbox({ latencyMs = 0, slowMs = 2_000, hangMs = 10_000 }: SandboxOptions = {}): Provider {
  const delays = { latencyMs, slowMs, hangMs };
  return {
    name: 'sandbox',
    isSandbox: true,
    capabilities: Object.fromEntries<Capability>(checks.map((check) => [check.name, capabilityFor(check, delays)])),
  };
}

/** Bills what the documented paid providers bill: every answer but "no record". */
function capabilityFor(check: Check, delays: Required<SandboxOptions>): Capability {
  return async function ask(input, call) {
    const fault = faultOf(input);
    if (fault) {
      await injectFault(fault, delays, call.signal);
      return ask(withoutFault(input, fault), call);
    }
    if (delays.latencyMs > 0) await pause(delays.latencyMs, call.signal);
    const answer = answerTo(check, input);
    return { answer, billed: check.finding(answer) !== 'NO_RECORD' };
  };
}

function answerTo(check: Check, input: object): Answer {
  const recall: AnswerLookup | undefined = sandboxAnswers[check.name];
  return exampleAnswer(check, input) ?? recall?.(input, population()) ?? answerOnNobody(check);
}
