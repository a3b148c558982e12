import { readFileSync } from 'node:fs';

const pem = readFileSync(new URL('selfSigned.pem', import.meta.url), 'utf8');

/** For 127.0.0.1 and localhost, signed by nobody but itself. */
export const selfSigned = { key: pem, cert: pem };
