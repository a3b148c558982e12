import type { FastifyInstance } from 'fastify';
import { areas } from '../checks/check.js';
import type { CheckResult } from '../checks/result.js';
import type { RunCheck } from '../checks/runCheck.js';
import { areaPaths, decodeRequest, encodeResponse } from '../rest-contract/index.js';
import { readOptionHeaders } from './optionHeaders.js';
import { callerOf } from './request.js';

/** The KYC China REST contract: one route for each area, the check chosen by `type`. */
export function mountRest(server: FastifyInstance, runCheck: RunCheck): void {
  for (const area of areas) {
    server.post(areaPaths[area], { config: { channel: 'rest' } }, async (request, reply) => {
      const { check, input } = decodeRequest(area, request.body);
      const result = await runCheck(check, input, callerOf(request, reply, 'rest'), readOptionHeaders(request.headers));
      if (result.replayed) reply.header('idempotency-replayed', 'true');
      if (result.source.reused) reply.header('age', String(ageOf(result)));
      if (result.warnings.length > 0)
        reply.header('x-kyc-warnings', result.warnings.map(({ field, code }) => `${field}:${code}`).join(', '));
      return encodeResponse(check, result);
    });
  }
}

/** How long ago the provider answered, in whole seconds. */
function ageOf({ source }: CheckResult): number {
  return Math.max(0, Math.floor((Date.now() - source.checkedAt.getTime()) / 1_000));
}
