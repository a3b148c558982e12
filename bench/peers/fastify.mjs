// Bare Fastify that records nothing: the least that an HTTP service on Node costs.
import { answerCheck } from './answers.mjs';
import { serveRest } from './restRoutes.mjs';

await serveRest(answerCheck);
