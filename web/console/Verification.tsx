import type { ApolloClient } from '@apollo/client';
import { type ReactNode, useEffect, useRef } from 'react';
import { NodeDocument } from './operations';
import { useQuery } from './useQuery';

export interface VerificationProps {
  readonly client: ApolloClient;
  readonly id: string;
  readonly onClose: () => void;
}

/** One answer in full. */
export function Verification({ client, id, onClose }: VerificationProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const { data, problem } = useQuery(client, NodeDocument, { id });
  const found = data?.node?.__typename === 'Verification' ? data.node : undefined;
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-label="Verification">
      <h2>{found?.check ?? 'Verification'}</h2>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      {data && !found && <p>It is not kept any more.</p>}
      {found && (
        <dl>
          {facts(found).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <button type="button" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
}

/** Every field that has a value, those of objects below it with their path. */
function facts(value: object, path = ''): (readonly [string, string])[] {
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    const at = path ? `${path}.${name}` : name;
    if (name === '__typename' || member === null || member === undefined) return [];
    if (Array.isArray(member)) return [[at, member.map(textOf).join(', ') || 'none'] as const];
    return typeof member === 'object' ? facts(member, at) : [[at, String(member)] as const];
  });
}

function textOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  return facts(item)
    .map(([, value]) => value)
    .join(': ');
}
