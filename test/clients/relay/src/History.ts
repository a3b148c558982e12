import { graphql } from 'relay-runtime';

// relay-compiler reads these and makes the artifacts that relay.test.ts runs. Nothing imports this file.

export const history = graphql`
  query HistoryQuery {
    ...History_pages
  }
`;

export const pages = graphql`
  fragment History_pages on Query
  @refetchable(queryName: "HistoryPagesQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) {
    verifications(first: $count, after: $cursor) @connection(key: "History_verifications") {
      edges {
        node {
          ...History_entry
        }
      }
    }
  }
`;

export const backwardPages = graphql`
  fragment History_backwardPages on Query
  @refetchable(queryName: "HistoryBackwardPagesQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) {
    verifications(last: $count, before: $cursor) @connection(key: "History_backward_verifications") {
      edges {
        node {
          ...History_entry
        }
      }
    }
  }
`;

export const entry = graphql`
  fragment History_entry on Verification @refetchable(queryName: "HistoryEntryQuery") {
    id
    outcome
    result {
      ...History_result
    }
  }
`;

export const result = graphql`
  fragment History_result on CheckResult @refetchable(queryName: "HistoryResultQuery") {
    id
    message
    ... on IdentityVerification {
      match
    }
    ... on PoliceAssessment {
      listed
    }
  }
`;
