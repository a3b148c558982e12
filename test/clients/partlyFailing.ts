import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** Two checks in one request, the second of which fails: what the contract says of it. */
export const failingBeside = {
  query:
    'mutation { a: verifyIdentity(input: {idMobile: {idNo: "110101199003076515", mobile: "13912345678"}}) { id match } b: lookupMobile(input: {attribution: {mobile: "13800000000"}}) { id message } }',
  answer: {
    data: { a: { __typename: 'IdentityVerification', id: 'result-1', match: 'MATCH' }, b: null },
    errors: [
      {
        message: 'The provider cannot be reached.',
        path: ['b'],
        extensions: { code: 'UPSTREAM_UNAVAILABLE', requestId: 'r-1', retryable: true },
      },
    ],
  },
};

/** A server that answers every request so. */
export async function startPartlyFailing(): Promise<AsyncDisposable & { readonly url: string }> {
  const server = createServer((request, response) => {
    request
      .resume()
      .once('end', () =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(failingBeside.answer)),
      );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
