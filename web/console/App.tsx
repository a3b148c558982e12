import type { ApolloClient } from '@apollo/client';
import { type ReactNode, useState } from 'react';
import { History } from './History';
import { Operation } from './Operation';
import { Sessions } from './Sessions';
import { SignIn } from './SignIn';
import { Usage } from './Usage';

const tabs = { History, Usage, Providers: Operation, Sessions } as const;
type Tab = keyof typeof tabs;
const names = Object.keys(tabs) as Tab[];

/** What a client's backend may know, for those who would rather look than read. */
export function App(): ReactNode {
  const [client, setClient] = useState<ApolloClient>();
  const [tab, setTab] = useState<Tab>('History');
  const [name, setName] = useState('');
  if (!client)
    return (
      <SignIn
        onEnter={(entered, id) => {
          setClient(entered);
          setName(id);
        }}
      />
    );
  const Panel = tabs[tab];
  return (
    <main>
      <header>
        <h1>Console</h1>
        <p className="who">
          {name}{' '}
          <button type="button" className="quiet" onClick={() => setClient(undefined)}>
            Leave
          </button>
        </p>
      </header>
      <nav aria-label="Views">
        {names.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === tab ? 'page' : undefined}
            onClick={() => setTab(each)}
          >
            {each}
          </button>
        ))}
      </nav>
      <Panel client={client} />
    </main>
  );
}
