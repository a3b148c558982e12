import type { ApolloClient } from '@apollo/client';
import type { ReactNode } from 'react';
import { ConsoleOperationDocument } from './operations';
import { useQuery } from './useQuery';

const everyMs = 2_000;
const circuits = { CLOSED: '● closed', HALF_OPEN: '◐ half open', OPEN: '○ open' } as const;
const milliseconds = (value: number | null | undefined) =>
  typeof value !== 'number' ? '–' : `${Math.round(value * 10) / 10} ms`;

/** How each provider does, and the end of the audit trail, read every two seconds. */
export function Operation({ client }: { readonly client: ApolloClient }): ReactNode {
  const { data, problem } = useQuery(client, ConsoleOperationDocument, {}, everyMs);
  const trail = data?.auditTrail;
  return (
    <section aria-label="Providers">
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      {data?.providers && (
        <div className="wide" tabIndex={0} role="region" aria-label="Health of each provider">
          <table>
            <thead>
              <tr>
                <th>Provider</th>
                <th>Circuit</th>
                <th>In flight</th>
                <th>Waiting</th>
                <th>Last calls</th>
                <th>Failed</th>
                <th>p50</th>
                <th>p95</th>
              </tr>
            </thead>
            <tbody>
              {data.providers.map((provider) => (
                <tr key={`${provider.name} ${provider.endpoint ?? ''}`}>
                  <td>
                    {provider.name} {provider.endpoint}
                  </td>
                  <td className={`circuit ${provider.circuit}`}>
                    {circuits[provider.circuit]}
                    {provider.pausedMs > 0 && `, pause of ${Math.ceil(provider.pausedMs / 1_000)} s`}
                  </td>
                  <td>{provider.inFlight}</td>
                  <td>{provider.queued}</td>
                  <td>{provider.calls}</td>
                  <td>{provider.failures}</td>
                  <td>{milliseconds(provider.p50Ms)}</td>
                  <td>{milliseconds(provider.p95Ms)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {trail && (
        <div className={`trail ${trail.isIntact ? 'intact' : 'broken'}`} role="status">
          <h2>Audit trail: {trail.isIntact ? '✓ its end is sealed' : '✕ its end was changed from outside'}</h2>
          <p>
            {trail.entries} entries, key {trail.keyId}
          </p>
          <p className="hash">{trail.hash}</p>
          <p>
            <code>kyc audit verify</code> looks at every entry.
          </p>
        </div>
      )}
    </section>
  );
}
