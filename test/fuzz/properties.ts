import { configuration } from './properties/configuration.js';
import { brokenDocuments, brokenVariables, documents } from './properties/graphql.js';
import { providerAnswers } from './properties/providerAnswers.js';
import { rawHttp } from './properties/rawHttp.js';
import { restBodies } from './properties/rest.js';
import type { Property } from './property.js';

export const properties: readonly Property[] = [
  documents,
  brokenDocuments,
  brokenVariables,
  restBodies,
  rawHttp,
  providerAnswers,
  configuration,
];
