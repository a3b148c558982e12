import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** A connection whose bytes the test writes itself. */
export interface RawConnection {
  readonly socket: Socket;
  /** What came so far. */
  readonly received: () => string;
  /** Resolves with all that came, once the service has closed its side. */
  readonly ended: Promise<string>;
}

export async function connectRaw(url: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
  let text = '';
  socket.on('data', (chunk) => (text += chunk.toString())).on('error', () => undefined);
  const ended = new Promise<string>((resolve) =>
    socket.once('close', () => resolve(text)).once('end', () => resolve(text)),
  );
  await once(socket, 'connect');
  return { socket, received: () => text, ended };
}

/** The whole answer to these bytes, and that the service then closes the connection. */
export async function answerTo(url: string, bytes: string): Promise<string> {
  const connection = await connectRaw(url);
  connection.socket.write(bytes);
  const answer = await connection.ended;
  connection.socket.destroy();
  return answer;
}

/** The bytes of a request's head. */
export function head(line: string, headers: Readonly<Record<string, string>>): string {
  return `${line} HTTP/1.1\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;
}
