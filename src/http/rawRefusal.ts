import { maxHeaderSize, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type ErrorCode, KycError, reportOf } from '../errors.js';
import { requestIdOf } from './requestId.js';
import type { RequestRecorder } from './requestRecorder.js';
import { closeInStages, isClosing } from './stagedClose.js';

/** An error of Node's HTTP server, or of ours by a code of the list below. */
export interface RawError {
  readonly code?: string | undefined;
  /** The bytes that could not be read. */
  readonly rawPacket?: unknown;
}

interface RawRefusal {
  readonly status: number;
  readonly message: string;
  readonly code?: ErrorCode;
}

/** By the codes of Node's HTTP parser and time-outs, and by ours; everything else is no HTTP. */
const refusals: Readonly<Record<string, RawRefusal>> = {
  HPE_HEADER_OVERFLOW: { status: 431, message: 'The headers are too large.' },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: { status: 413, message: 'The chunks of the body have too large extensions.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request did not arrive in time.' },
  KYC_CONNECT: { status: 405, message: 'This is no proxy: CONNECT is not taken.' },
  KYC_STRANGERS: {
    status: 503,
    message: 'There are too many connections without credentials.',
    code: 'SERVICE_UNAVAILABLE',
  },
};
const urlTooLong: RawRefusal = { status: 414, message: 'The URL is too long.' };
const notHttp: RawRefusal = { status: 400, message: 'The request is not valid HTTP.' };

/** Answers what cannot be read as a request, or does not arrive, and closes the connection. */
export function createRefuseRaw(recorder: RequestRecorder): (error: RawError, socket: Socket) => void {
  return (error, socket) => {
    if (isClosing(socket)) return;
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const { status, message, code = 'BAD_USER_INPUT' } = refusalOf(error);
    const requestId = requestIdOf(undefined);
    const isAnswered = recorder.inFlight(socket)?.headersSent ?? false;
    recorder.refuse(socket, status, requestId);
    // What was begun to be answered can only be broken off.
    if (isAnswered) return void socket.destroy();
    const body = JSON.stringify({
      success: false,
      message,
      ...reportOf(new KycError(code, message), requestId),
    });
    const headers = [
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      'Connection: close',
    ];
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${headers.join('\r\n')}\r\n\r\n${body}`);
    closeInStages(socket);
  };
}

function refusalOf(error: RawError): RawRefusal {
  const refusal = refusals[error.code ?? ''] ?? notHttp;
  return error.code === 'HPE_HEADER_OVERFLOW' && isInRequestLine(error) ? urlTooLong : refusal;
}

/** Whether the first line alone is too long: a method and the beginning of a path, and no end of a line. */
function isInRequestLine({ rawPacket }: RawError): boolean {
  return (
    Buffer.isBuffer(rawPacket) &&
    /^[A-Z]+ \S/.test(rawPacket.toString('latin1', 0, 32)) &&
    !rawPacket.subarray(0, maxHeaderSize).includes('\n')
  );
}
