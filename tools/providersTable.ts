import { scopeOf } from '../src/checks/caller.js';
import { checks } from '../src/checks/index.js';
import { answeredBy, type ProviderDefinition } from '../src/providers/definition.js';
import { markdownTable } from '../src/text/markdownTable.js';
import { createReader, type Environment } from '../src/environment/reader.js';
import { InvalidValueError, type Variable } from '../src/environment/variable.js';

/** Which real provider answers which check, as Markdown: who they are, then a table. Asked of the providers themselves. */
export function providersTable(known: readonly ProviderDefinition[]): string {
  const real = known.filter(({ isSandbox }) => !isSandbox);
  const coverage = real.map(coverageOf);
  const list = real.map(({ name, title }) => `- \`${name}\`: ${title}`);
  const rows = checks.map((check) => [scopeOf(check), ...coverage.map((needed) => cellOf(needed.get(check.name)))]);
  return [...list, '', markdownTable(['check', ...real.map(({ name }) => `\`${name}\``)], rows)].join('\n');
}

/** By the name of a check that the provider answers: the variables without which it would not, beside those that it always needs. */
type Coverage = ReadonlyMap<string, readonly string[]>;

function coverageOf(definition: ProviderDefinition): Coverage {
  const settable = Object.values(definition.variables).filter((variable) => variable.default === undefined);
  const complete = Object.fromEntries(settable.map((variable) => [variable.name, textFor(variable)]));
  const answered = answeredWith(definition, complete);
  if (!answered) throw new Error(`${definition.name} cannot be configured by its own variables.`);

  const without = settable.map(({ name }) => ({
    name,
    answered: answeredWith(definition, { ...complete, [name]: undefined }),
  }));
  const neededFor = (check: string) =>
    without.filter(({ answered: left }) => left && !left.has(check)).map(({ name }) => name);
  return new Map([...answered].map((check) => [check, neededFor(check)]));
}

/** @returns undefined where the provider cannot be configured so */
function answeredWith(definition: ProviderDefinition, env: Environment): ReadonlySet<string> | undefined {
  const mistakes: string[] = [];
  const configured = definition.configure(createReader(env, mistakes));
  return mistakes.length > 0 ? undefined : answeredBy(configured);
}

function cellOf(needed: readonly string[] | undefined): string {
  if (!needed) return '';
  return needed.length === 0 ? 'yes' : `with ${needed.map((name) => `\`${name}\``).join(', ')}`;
}

const texts = ['sample', 'https://source.example.com', '1'];

/** Any text that the variable takes. */
function textFor({ name, read }: Variable<unknown>): string {
  const taken = texts.find((text) => isTaken(read, text));
  if (taken === undefined) throw new Error(`No sample text is a value for ${name}.`);
  return taken;
}

function isTaken(read: (text: string) => unknown, text: string): boolean {
  try {
    read(text);
    return true;
  } catch (thrown) {
    if (thrown instanceof InvalidValueError) return false;
    throw thrown;
  }
}
