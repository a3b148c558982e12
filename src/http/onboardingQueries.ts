/** What the onboarding page asks beside the progress of a profile, by the ids under which it asks: the names of the operations. */
export const onboardingQueries = {
  OnboardingRules: `query OnboardingRules {
  checks {
    __typename
    fields {
      __typename
      name
      description
      example
      pattern
    }
  }
}`,
  OnboardingCost: `query OnboardingCost($id: ID!) {
  session(id: $id) {
    __typename
    id
    billed
  }
}`,
} as const;
