import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { KycError, reportOf } from '../errors.js';
import { requestIdOf } from './requestId.js';

/** By the codes of Node's HTTP parser and timeouts; everything else is no HTTP. */
const refusals: Readonly<Record<string, { readonly status: number; readonly message: string }>> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers are too large.' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, message: 'The chunks of the body have too large extensions.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request did not arrive in time.' },
};
const notHttp = { status: 400, message: 'The request is not valid HTTP.' };

/** Answers what cannot be read as a request, so that no route and no header of it is known, and closes the connection. */
export function refuseRaw({ code = '' }: Error & { code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { status, message } = refusals[code] ?? notHttp;
  const error = new KycError('BAD_USER_INPUT', message, { status });
  const body = JSON.stringify({ success: false, message, ...reportOf(error, requestIdOf(undefined)) });
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`);
  socket.destroySoon();
}
