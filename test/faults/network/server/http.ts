export const jsonType = { 'content-type': 'application/json' };

export interface Head {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Status line and headers, as they go over the wire. */
export function head({ status = 200, headers = jsonType }: Head = {}): string {
  return `HTTP/1.1 ${status} Whatever\r\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`;
}

/** A complete answer. */
export function answer(body: string | Buffer, { status, headers = jsonType }: Head = {}): Buffer {
  return Buffer.concat([
    Buffer.from(head({ status, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } })),
    Buffer.from(body),
  ]);
}

/** A piece of a chunked body; an empty one ends it. */
export function chunk(data: string | Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`${Buffer.byteLength(data).toString(16)}\r\n`),
    Buffer.from(data),
    Buffer.from('\r\n'),
  ]);
}

/** The first request in what has come so far; undefined: it is not whole yet. */
export function firstRequest(bytes: Buffer): { readonly request: string; readonly rest: Buffer } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const length = Number(/\r\ncontent-length: *([0-9]+)/i.exec(bytes.toString('latin1', 0, end))?.[1] ?? 0);
  const total = end + 4 + length;
  return bytes.length < total ? undefined : { request: bytes.toString('utf8', 0, total), rest: bytes.subarray(total) };
}
