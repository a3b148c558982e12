import type { Middleware } from './compose.js';
import { assertValid } from './purposeClaim.js';

/** Refuses a run whose purpose or consent is missing or not valid. */
export const assertPurpose: Middleware = ({ purpose }, next) => {
  assertValid(purpose);
  return next();
};
