import type { Fault } from '../fault.js';
import { compressed, malformed, misshapen } from './bodies.js';
import { breakingOff } from './breakingOff.js';
import { framing } from './framing.js';
import { leftovers } from './leftovers.js';
import { pauses } from './pauses.js';
import { redirects } from './redirects.js';
import { sizes } from './sizes.js';
import { statuses } from './statuses.js';
import { timing } from './timing.js';
import { unreachable } from './unreachable.js';

export interface Chapter {
  readonly title: string;
  readonly faults: readonly Fault[];
}

/** THE list of faults. The suite and its table follow it. */
export const chapters: readonly Chapter[] = [
  { title: 'Not reached', faults: unreachable },
  { title: 'Slow and silent', faults: timing },
  { title: 'Broken off', faults: breakingOff },
  { title: 'No proper HTTP', faults: framing },
  { title: 'Other statuses than 200', faults: [...statuses, ...redirects] },
  { title: 'Asking for a pause', faults: pauses },
  { title: 'Bodies that cannot be read', faults: [...malformed, ...compressed] },
  { title: 'JSON of another shape', faults: misshapen },
  { title: 'Without end', faults: sizes },
  { title: 'Left over on a kept-alive connection', faults: leftovers },
];
