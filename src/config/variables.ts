import { processVariables } from './variables/process.js';
import { providerVariables } from './variables/providers.js';
import { clientVariables } from './variables/clients.js';
import { checkVariables } from './variables/checks.js';
import { persistenceVariables } from './variables/persistence.js';
import { channelVariables } from './variables/channels.js';
import { connectionVariables } from './variables/connections.js';

/** Every variable that the service reads, by subject. `--help` and docs are printed from this list. */
export const variables = {
  ...processVariables,
  ...providerVariables,
  ...clientVariables,
  ...checkVariables,
  ...persistenceVariables,
  ...channelVariables,
  ...connectionVariables,
} as const;
