import type { ApolloClient } from '@apollo/client';
import { type ReactNode, useState } from 'react';
import { RevokeSessionDocument, ConsoleSessionsDocument } from './operations';
import { messageOf } from './service';
import { useQuery } from './useQuery';

/** The newest sessions, and their revocation. */
export function Sessions({ client }: { readonly client: ApolloClient }): ReactNode {
  const { data, problem, reload } = useQuery(client, ConsoleSessionsDocument, {}, 5_000);
  const [failure, setFailure] = useState('');

  async function revoke(id: string): Promise<void> {
    if (!window.confirm(`Revoke session ${id}? Its token stops working at once.`)) return;
    try {
      await client.mutate({ mutation: RevokeSessionDocument, variables: { id } });
      setFailure('');
    } catch (thrown) {
      setFailure(messageOf(thrown));
    }
    reload();
  }

  const said = problem || failure;
  return (
    <section aria-label="Sessions">
      {said && (
        <p role="alert" className="problem">
          {said}
        </p>
      )}
      {data?.sessions?.length === 0 && <p>There is no session yet.</p>}
      {data?.sessions && data.sessions.length > 0 && (
        <div className="wide" tabIndex={0} role="region" aria-label="Sessions of this client">
          <table>
            <thead>
              <tr>
                <th>Created</th>
                <th>State</th>
                <th>Billed</th>
                <th>Left</th>
                <th>Checks that ran</th>
                <th>Expires</th>
                <th>
                  <span className="hidden">Revoke</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.sessions.map((session) => (
                <tr key={session.id}>
                  <td>{new Date(session.createdAt).toLocaleString()}</td>
                  <td>
                    <span className={`state ${session.state}`}>{session.state}</span>
                  </td>
                  <td>{session.billed}</td>
                  <td>{session.remaining}</td>
                  <td>{session.results.map(({ check, outcome }) => `${check}: ${outcome}`).join(', ') || 'none'}</td>
                  <td>{new Date(session.expiresAt).toLocaleString()}</td>
                  <td>
                    {session.state === 'ACTIVE' && (
                      <button type="button" className="quiet" onClick={() => void revoke(session.id)}>
                        Revoke
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
