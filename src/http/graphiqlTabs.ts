import { firstSample } from '../checks/samples.js';

/** One tab of GraphiQL. */
export interface GraphiqlTab {
  readonly query: string;
  readonly variables: object;
}

const { mobile, ...person } = firstSample;

const check: GraphiqlTab = {
  query: `# Run it with the button above. The sandbox answers; nothing is billed.
mutation VerifyIdentity($input: VerifyIdentityInput!) {
  verifyIdentity(input: $input) {
    consistent
    match
    message
    source {
      provider
      billed
    }
    warnings {
      field
      code
      message
    }
  }
}

query Checks {
  checks {
    name
    input
    providers
    description
  }
}
`,
  variables: { input: { twoFactor: person } },
};

const profile: GraphiqlTab = {
  query: `# One customer: what is selected here is run, all at once.
query Profile($input: CustomerProfileInput!) {
  customerProfile(input: $input) {
    subject {
      maskedName
      age
      region
      warnings {
        code
      }
    }
    identity {
      ... on IdentityVerification {
        check
        match
      }
      ... on CheckSkipped {
        reason
        missing
      }
      ... on CheckFailed {
        code
        message
      }
    }
    antiFraud {
      ... on AntiFraudAssessment {
        level
        types
      }
    }
    police {
      ... on PoliceAssessment {
        listed
      }
    }
    summary {
      ran
      billed
      latencyMs
    }
    decision {
      outcome
      reasons {
        code
        message
      }
    }
  }
}
`,
  variables: { input: { ...person, mobile } },
};

const stream: GraphiqlTab = {
  query: `# The same, event by event; the last has the decision.
subscription Progress($input: CustomerProfileInput!) {
  customerProfileProgress(input: $input) {
    field
    done
    identity {
      ... on IdentityVerification {
        match
      }
    }
    police {
      ... on PoliceAssessment {
        listed
      }
    }
    summary {
      ran
      billed
    }
    decision {
      outcome
    }
  }
}
`,
  variables: { input: { ...person, mobile } },
};

export const graphiqlTabs: readonly GraphiqlTab[] = [check, profile, stream];
