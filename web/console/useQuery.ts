import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useCallback, useEffect, useState } from 'react';
import { messageOf } from './service';

/** Nothing of it is kept, and what could be read is shown beside what could not. */
const asRead = { fetchPolicy: 'no-cache', errorPolicy: 'all' } as const;

export interface Reading<T> {
  readonly data: T | undefined;
  readonly problem: string;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/**
 * Reads what a query says, and again whenever its variables change. What could be read is shown beside what could not.
 *
 * @param everyMs after which it is read again; undefined: once
 */
export function useQuery<T, V extends OperationVariables>(
  client: ApolloClient,
  query: TypedDocumentNode<T, V>,
  variables: V,
  everyMs?: number,
): Reading<T> {
  const [state, setState] = useState<Omit<Reading<T>, 'reload'>>({ data: undefined, problem: '', isLoading: true });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(variables);

  useEffect(() => {
    let isCurrent = true;
    setState((before) => ({ ...before, isLoading: true }));
    client
      .query<T, V>({ query, variables: JSON.parse(key), ...asRead } as never)
      .then(({ data, error }) => {
        if (isCurrent)
          setState({ data: data as T | undefined, problem: error ? messageOf(error) : '', isLoading: false });
      })
      .catch((thrown: unknown) => {
        if (isCurrent) setState((before) => ({ ...before, problem: messageOf(thrown), isLoading: false }));
      });
    return () => {
      isCurrent = false;
    };
  }, [client, query, key, turn]);

  const reload = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    if (everyMs === undefined) return undefined;
    const timer = setInterval(reload, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, reload]);
  return { ...state, reload };
}
