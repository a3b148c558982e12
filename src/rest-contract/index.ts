/** The KYC China REST contract on the wire, for the channel that serves it and for the provider that speaks it. */
export { openApiDocument } from './openapi.js';
export { areaPaths } from './paths.js';
export { decodeRequest, type DecodedRequest, encodeRequest, type EncodedRequest } from './request.js';
export { decodeResponse, encodeResponse } from './response.js';
