import { type Config, ConfigError } from './config.js';
import { KycError } from './errors.js';
import { errorCodeOf } from './stores/errorCode.js';

/** Why the service cannot listen where it is told to, as a mistake of the configuration or, for a port that is taken, a failure. */
export function listenError(thrown: unknown, { host, port }: Pick<Config, 'host' | 'port'>): unknown {
  const code = errorCodeOf(thrown);
  switch (code) {
    case 'EADDRINUSE':
      return new KycError('SERVICE_UNAVAILABLE', `Port ${port} of ${host} is taken by another program (EADDRINUSE): end that, or set PORT to another port.`, { cause: thrown });
    case 'EACCES':
      return new ConfigError([`PORT is ${port}, but this user may not listen there (EACCES): take one above 1023, or give the permission.`]);
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'EINVAL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new ConfigError([`HOST is "${host}", but that is no address of this machine (${code}): take 127.0.0.1, 0.0.0.0 for every interface, or one of its addresses.`]);
    default:
      return thrown;
  }
}
