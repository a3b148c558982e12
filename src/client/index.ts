/**
 * The typed client of the service, for browsers and backends. It has no dependency at run time and runs nothing when it is
 * imported: a bundler keeps what is used.
 */
export * from './operations.js';
export { KycClientError, type KycErrorCode } from './errors.js';
export { assessRisk, customerProfile, lookupMobile, verifyIdentity } from './checks.js';
export { fromApollo, fromUrql } from './libraries.js';
export { fetchTransport, type FetchTransportOptions } from './fetchTransport.js';
export type { Document, Execute, ExecuteOptions, KycTransport, Result } from './transport.js';
export { watchProfile, type WatchOptions } from './watchProfile.js';
export { possibleTypes } from './possibleTypes.js';
