import { expect, test } from '@jest/globals';
import { demoClient } from '../../src/config/clients.js';
import { places } from '../support/place.js';
import { startProcess } from '../support/process.js';
import { entriesOf } from '../support/records.js';

const headers = { 'content-type': 'application/json' };
const ofClient = { ...headers, 'x-client-id': demoClient.id, 'x-client-secret': demoClient.secret };

test.each(places)(
  'fifty parallel calls on two processes never bill more than maxBilled (%s)',
  async (_engine, newPlace) => {
    await using place = await newPlace();
    await using first = await startProcess(place.env);
    await using second = await startProcess(place.env);
    const created = await fetch(`${first.url}/kyc/sessions`, {
      method: 'POST',
      headers: ofClient,
      body: JSON.stringify({ checks: ['IDENTITY_TWO_FACTOR'], maxBilled: 3 }),
    });
    const { token, session } = (await created.json()) as { token: string; session: { id: string } };
    const ask = (url: string) =>
      fetch(`${url}/kyc/cn/identity`, {
        method: 'POST',
        headers: { ...headers, authorization: `Bearer ${token}` },
        body: JSON.stringify({ type: 'two-factor', name: '李明', idNo: '11010119900307651X' }),
      }).then((answer) => answer.status);
    const statuses = await Promise.all(
      Array.from({ length: 50 }, (_none, index) => ask(index % 2 ? first.url : second.url)),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(3);
    expect(statuses.filter((status) => status === 403)).toHaveLength(47);
    const entries: any[] = await entriesOf(place.config);
    expect(entries.filter(({ kind, session: id }) => kind === 'intent' && id === session.id)).toHaveLength(3);
  },
);
