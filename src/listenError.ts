import type { FastifyInstance } from 'fastify';
import { ConfigError } from './config.js';
import { KycError } from './errors.js';
import { errorCodeOf } from './persistence/errorCode.js';

/** Where the service was told to listen, and by which variables. */
export interface ListenPlace {
  readonly host: string;
  readonly port: number;
  readonly hostVariable: string;
  readonly portVariable: string;
}

/**
 * Starts a server where it was told to listen.
 *
 * @returns its URL
 * @throws ConfigError or KycError that names the variable to change
 */
export async function listenAt(server: FastifyInstance, place: ListenPlace): Promise<string> {
  try {
    return await server.listen({ host: place.host, port: place.port });
  } catch (thrown) {
    throw listenError(thrown, place);
  }
}

/** Why the service cannot listen where it is told to, as a mistake of the configuration or, for a port that is taken, a failure. */
export function listenError(thrown: unknown, { host, port, hostVariable, portVariable }: ListenPlace): unknown {
  const code = errorCodeOf(thrown);
  switch (code) {
    case 'EADDRINUSE':
      return new KycError(
        'SERVICE_UNAVAILABLE',
        `Port ${port} of ${host} is taken by another program (EADDRINUSE): end that, or set ${portVariable} to another port.`,
        { cause: thrown },
      );
    case 'EACCES':
      return new ConfigError([
        `${portVariable} is ${port}, but this user may not listen there (EACCES): take one above 1023, or give the permission.`,
      ]);
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'EINVAL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ConfigError([
        `${hostVariable} is "${host}", but that is no address of this machine (${code}): take 127.0.0.1, 0.0.0.0 for every interface, or one of its addresses.`,
      ]);
    default:
      return thrown;
  }
}
