// Resolvers of peers/schema.graphql, for the peers that take a schema and a map of resolvers.
import { readFileSync } from 'node:fs';
import { answerCheck, assertValid } from './answers.mjs';

/** @typedef {import('./answers.mjs').Person} Person */

export const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8');

/** @param {string} __typename @param {import('./answers.mjs').CheckType} type */
const question = (__typename, type) => async (/** @type {Person} */ input) => ({
  __typename,
  ...toGraphQL(type, await answerCheck(type, input)),
});

/** The fields of a profile, each with the check that answers it. */
export const questions = {
  identity: question('IdentityVerification', 'two-factor'),
  mobileOwnership: question('IdentityVerification', 'three-factor'),
  attribution: question('MobileAttribution', 'attribution'),
  workCity: question('LocationCity', 'location-query'),
  antiFraud: question('AntiFraudAssessment', 'anti-fraud'),
  police: question('PoliceAssessment', 'police'),
};

/** @param {import('./answers.mjs').CheckType} type @param {Record<string, unknown>} answer @returns {Record<string, unknown>} */
function toGraphQL(type, answer) {
  switch (type) {
    case 'location-query':
      return { ...answer, locationType: 'WORK' };
    case 'anti-fraud':
      return { ...answer, level: answer.riskLevel === 0 ? 'NONE' : 'HIGH', types: [] };
    case 'police':
      return { ...answer, listed: answer.blacklisted, categories: [] };
    default:
      return answer;
  }
}

/** @param {Person} input */
export async function verifyIdentity(input) {
  assertValid(input);
  return questions.identity(input);
}

export const resolvers = {
  Query: {
    customerProfile: (/** @type {unknown} */ _root, /** @type {{ input: Person }} */ { input }) => {
      assertValid(input);
      return input;
    },
  },
  Mutation: {
    verifyIdentity: (/** @type {unknown} */ _root, /** @type {{ input: { twoFactor: Person } }} */ { input }) =>
      verifyIdentity(input.twoFactor),
  },
  CustomerProfile: questions,
};
