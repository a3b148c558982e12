import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KycError } from '../errors.js';
import { refusal } from './errors.js';

/** What is set of the operator's access. */
export interface AdminSettings {
  readonly mode: 'development' | 'production';
  /** A port of its own, and the token that is asked for. */
  readonly admin: { readonly port: number | undefined; readonly token: string | undefined };
}

/** Who may see metrics and the state of providers. */
export type OperatorAccess =
  | { readonly kind: 'open' }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'closed' };

/** On the port that clients use: where the operator has a port of its own it is only there, and in production it takes a token. */
export function accessOnClientPort({ admin, mode }: AdminSettings): OperatorAccess {
  if (admin.port !== undefined) return { kind: 'closed' };
  if (admin.token !== undefined) return { kind: 'token', token: admin.token };
  return { kind: mode === 'development' ? 'open' : 'closed' };
}

/** On the operator's own port. */
export function accessOnAdminPort({ admin: { token } }: Pick<AdminSettings, 'admin'>): OperatorAccess {
  return token === undefined ? { kind: 'open' } : { kind: 'token', token };
}

/** @throws KycError 401 without the right token; 404 where nobody may */
export function requireOperator(access: OperatorAccess, { headers }: FastifyRequest, reply: FastifyReply): void {
  switch (access.kind) {
    case 'open':
      return;
    case 'closed':
      throw refusal(404);
    case 'token':
      if (isEqual(headers.authorization ?? '', `Bearer ${access.token}`)) return;
      reply.header('www-authenticate', 'Bearer realm="KYC China operation"');
      throw new KycError('UNAUTHENTICATED', 'Send authorization: Bearer with the token of KYC_METRICS_TOKEN.');
  }
}

function isEqual(given: string, right: string): boolean {
  const [first, second] = [given, right].map((text) => createHash('sha256').update(text).digest());
  return first !== undefined && second !== undefined && timingSafeEqual(first, second);
}
