import type { ApolloClient } from '@apollo/client';
import { type ReactNode, useState } from 'react';
import { CheckFinding, CheckName, ConsoleHistoryDocument } from './operations';
import { useQuery } from './useQuery';
import { Verification } from './Verification';

/** What was answered, newest first, and one answer in full. */
export function History({ client }: { readonly client: ApolloClient }): ReactNode {
  const [check, setCheck] = useState('');
  const [outcome, setOutcome] = useState('');
  const [day, setDay] = useState('');
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const [shown, setShown] = useState<string>();
  const filter = {
    ...(check && { checks: [check as CheckName] }),
    ...(outcome && { outcomes: [outcome as CheckFinding] }),
    // A day of China's calendar.
    ...(day && {
      from: `${day}T00:00:00+08:00`,
      to: new Date(Date.parse(`${day}T00:00:00+08:00`) + 86_400_000).toISOString(),
    }),
  };
  const { data, problem, isLoading } = useQuery(client, ConsoleHistoryDocument, {
    filter,
    after: pages.at(-1) ?? null,
  });
  const found = data?.verifications;
  const filtered = (set: (value: string) => void) => (value: string) => {
    set(value);
    setPages([null]);
  };

  return (
    <section aria-label="History">
      <div className="filters">
        <Choice label="Check" value={check} options={Object.values(CheckName)} onChange={filtered(setCheck)} />
        <Choice label="Outcome" value={outcome} options={Object.values(CheckFinding)} onChange={filtered(setOutcome)} />
        <label>
          Day in China
          <input type="date" value={day} onChange={({ target }) => filtered(setDay)(target.value)} />
        </label>
      </div>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      {found && found.edges.length === 0 && !isLoading && <p>Nothing was answered that meets these filters.</p>}
      {found && found.edges.length > 0 && (
        <div className="wide" tabIndex={0} role="region" aria-label="Answers">
          <table>
            <thead>
              <tr>
                <th>When</th>
                <th>Check</th>
                <th>Outcome</th>
                <th>Provider</th>
                <th>Billed</th>
                <th>
                  <span className="hidden">Show</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {found.edges.map(({ node }) => (
                <tr key={node.id}>
                  <td>{new Date(node.recordedAt).toLocaleString()}</td>
                  <td>{node.check}</td>
                  <td>
                    <span className={`outcome ${node.outcome}`}>{node.outcome}</span>
                  </td>
                  <td>{node.provider}</td>
                  <td>{node.billed ? 'yes' : 'no'}</td>
                  <td>
                    <button
                      type="button"
                      className="quiet"
                      onClick={() => setShown(node.id)}
                      aria-label={`Show ${node.id}`}
                    >
                      Show
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="pages">
        <button
          type="button"
          className="quiet"
          disabled={pages.length < 2}
          onClick={() => setPages(pages.slice(0, -1))}
        >
          Newer
        </button>
        <button
          type="button"
          className="quiet"
          disabled={!found?.pageInfo.hasNextPage}
          onClick={() => setPages([...pages, found?.pageInfo.endCursor ?? null])}
        >
          Older
        </button>
      </p>
      {shown && <Verification client={client} id={shown} onClose={() => setShown(undefined)} />}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps): ReactNode {
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">any</option>
        {options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
    </label>
  );
}
