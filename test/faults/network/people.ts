import { checks } from '../../../src/checks/index.js';
import { others, sample } from '../../../src/checks/samples.js';

/** The check by which faults are tried out: every provider answers it. */
export const check = checks.find(({ name }) => name === 'IDENTITY_TWO_FACTOR')!;

/** About whom the provider is asked when it fails. */
export const subject = { name: sample.name, idNo: sample.idNo };
/** About whom it is asked before and after that, and answers as it should. */
export const another = others.listed;
