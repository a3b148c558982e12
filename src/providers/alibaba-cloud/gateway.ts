import { randomUUID } from 'node:crypto';
import type { Answer } from '../../checks/check.js';
import { isJsonObject, type JsonObject } from '../../rest-contract/json.js';
import { unreadable } from '../response/unreadable.js';
import { providerTime } from '../http/clockSkew.js';
import { createHttpClient, type HttpClientConfig } from '../http/httpClient.js';
import { readJson } from '../response/json.js';
import type { Capability, ProviderAnswer } from '../provider.js';
import { type Credentials, encodeForm, encodeQuery, signedHeaders } from './acs3.js';
import { codeIn, gatewayFailure } from './gatewayFailure.js';

/** What makes one call unlike any other. */
export interface Stamps {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Up to 32 letters and digits that were never used before. */
  readonly unique: () => string;
}

export const systemStamps: Stamps = { now: Date.now, unique: () => randomUUID().replaceAll('-', '') };

/** One operation of the vendor: how an input is put, and how the JSON of a 200 answer is read. */
export interface RpcOperation<I extends object, A extends Answer> {
  readonly action: string;
  /** @throws KycError BAD_USER_INPUT or NOT_SUPPORTED where the vendor would surely refuse the input; nothing is sent then */
  readonly parameters: (input: I) => Readonly<Record<string, string>>;
  /**
   * @param now the time at the provider
   * @throws KycError
   */
  readonly read: (body: JsonObject, now: Date) => ProviderAnswer<A>;
  /**
   * Reads the `Code` of an answer with HTTP status 400 or 500, where the product itself answers in this way.
   *
   * @returns undefined where it does not know the code; then it is the gateway's
   * @throws KycError
   */
  readonly readRefusal?: (code: string, now: Date) => ProviderAnswer<A> | undefined;
}

/** The statuses of a product's own refusals. */
const refusalStatuses: ReadonlySet<number> = new Set([400, 500]);

export interface GatewayConfig extends HttpClientConfig {
  readonly version: string;
  readonly parametersIn: 'body' | 'query';
  readonly credentials: Credentials;
  /** What opens an operation beside them. */
  readonly otherCredentials: readonly (string | undefined)[];
  readonly stamps: Stamps;
}

/** The vendor's API gateway ("POP") in front of one product. */
export interface Gateway {
  capability<I extends object, A extends Answer>(operation: RpcOperation<I, A>): Capability<I, A>;
  close(): Promise<void>;
}

export function createGateway({
  version,
  parametersIn,
  credentials,
  otherCredentials,
  stamps,
  ...http
}: GatewayConfig): Gateway {
  const client = createHttpClient(http, [
    credentials.accessKeyId,
    credentials.accessKeySecret,
    credentials.securityToken,
    ...otherCredentials,
  ]);
  const { host } = new URL(http.baseUrl);

  return {
    capability:
      ({ action, parameters, read, readRefusal }) =>
      async (input, { signal }) => {
        const given = parameters(input);
        const query = parametersIn === 'query' ? encodeQuery(given) : '';
        const form = parametersIn === 'body' ? encodeForm(given) : '';
        const signed = signedHeaders(
          { host, action, version, query, form },
          credentials,
          stamps.now(),
          stamps.unique(),
        );

        // Without this header the gateway answers in XML.
        const headers = { ...signed, accept: 'application/json' };
        const answer = await client.post({ path: (query && `/?${query}`) || '/', headers, body: form, signal });
        const now = stamps.now();
        const timeThere = providerTime(answer.headers.date, now);
        if (answer.status !== 200) {
          const told = refusalStatuses.has(answer.status) ? readRefusal?.(codeIn(answer), timeThere) : undefined;
          if (told) return told;
          throw gatewayFailure(answer, now);
        }
        const body = readJson(answer);
        if (!isJsonObject(body)) throw unreadable('it is no JSON object');
        return read(body, timeThere);
      },
    close: () => client.close(),
  };
}
