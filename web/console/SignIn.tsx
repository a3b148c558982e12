import type { ApolloClient } from '@apollo/client';
import { type FormEvent, type ReactNode, useState } from 'react';
import { UsageDocument } from './operations';
import { createClient, dayInChina, messageOf } from './service';

/** Asks for a client's id and secret. They are kept in memory alone: a reload asks again. */
export function SignIn({ onEnter }: { readonly onEnter: (client: ApolloClient, id: string) => void }): ReactNode {
  const [id, setId] = useState('');
  const [secret, setSecret] = useState('');
  const [problem, setProblem] = useState('');

  async function enter(event: FormEvent): Promise<void> {
    event.preventDefault();
    const client = createClient({ id, secret });
    const today = dayInChina();
    try {
      await client.query({ query: UsageDocument, variables: { from: today, to: today } });
      onEnter(client, id);
    } catch (thrown) {
      setProblem(messageOf(thrown));
    }
  }

  return (
    <main className="door">
      <h1>Console</h1>
      <p>History, usage, providers and sessions of one client. What you type stays in the memory of this page.</p>
      <form onSubmit={(event) => void enter(event)}>
        <label>
          Client id
          <input value={id} onChange={({ target }) => setId(target.value)} autoComplete="off" required />
        </label>
        <label>
          Client secret
          <input
            type="password"
            value={secret}
            onChange={({ target }) => setSecret(target.value)}
            autoComplete="off"
            required
          />
        </label>
        <button type="submit">Enter</button>
        {problem && (
          <p role="alert" className="problem">
            {problem}
          </p>
        )}
      </form>
    </main>
  );
}
