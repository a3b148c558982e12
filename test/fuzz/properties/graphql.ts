import { createSchema } from '../../../src/graphql/schema.js';
import {
  type GeneratedRequest,
  nearlyValidDocument,
  nearlyValidVariables,
  validRequest,
} from '../generators/documents.js';
import type { Draw } from '../generators/draw.js';
import { judge, judgeAtTheEnd } from '../judge.js';
import { startMeasured } from '../measuredService.js';
import { holds, naming, type Property } from '../property.js';

const schema = createSchema();

function overGraphQL(title: string, generate: (draw: Draw) => GeneratedRequest): Property {
  return {
    title,
    shortRuns: 40,
    async hold(trying) {
      await using service = await startMeasured();
      const runs = await holds(async (draw) => {
        const request = generate(draw);
        await naming(request, judge(service, { path: '/graphql', body: JSON.stringify(request) }, checksOf(request)));
      }, trying);
      await judgeAtTheEnd(service);
      return runs;
    },
  };
}

/** The most checks that it can ask for: eight for each profile, of which there are three in a batch. */
function checksOf({ query }: GeneratedRequest): number {
  return [...query.matchAll(/verifyIdentity|lookupMobile|assessRisk|customerProfiles?/g)].reduce(
    (sum, [field]) => sum + (field.startsWith('customerProfile') ? 24 : 1),
    1,
  );
}

export const documents = overGraphQL('documents of the schema', (draw) => validRequest(draw, schema));
export const brokenDocuments = overGraphQL('nearly valid documents', (draw) => nearlyValidDocument(draw, schema));
export const brokenVariables = overGraphQL('nearly valid variables', (draw) => nearlyValidVariables(draw, schema));
