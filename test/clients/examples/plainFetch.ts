export interface Answer<Data> {
  /** Fields that failed are null. The others are there, and paid. */
  data?: Data | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; retryable: boolean; retryAfterMs?: number };
  }[];
}

export async function ask<Data>(
  url: string,
  headers: Record<string, string>,
  query: string,
  variables: object,
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      ...headers,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.json() as Promise<Answer<Data>>;
}
