import { send } from './inProcess.js';

const worst = ['open', 'half-open', 'closed'];

/** The circuit of each provider, as /readyz tells of them: of several endpoints that which does worst. */
export async function circuitsOf(url: string): Promise<Record<string, string>> {
  const { body } = await send(`${url}/readyz?verbose`);
  const states: readonly { name: string; circuit: string }[] = body.sources;
  const byBest = states.toSorted((a, b) => worst.indexOf(b.circuit) - worst.indexOf(a.circuit));
  return Object.fromEntries(byBest.map(({ name, circuit }) => [name, circuit]));
}
