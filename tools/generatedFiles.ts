import { stringify } from 'yaml';
import { exitCodesTable } from '../src/cli/exitCodes.js';
import { providerDefinitions } from '../src/providers/index.js';
import { variablesTable } from './variablesTable.js';
import { providersTable } from './providersTable.js';
import { openApiDocument } from '../src/rest-contract/index.js';
import { errorCodes } from '../src/errors.js';
import { httpStatuses } from '../src/httpStatus.js';
import { possibleTypesOf } from '../src/graphql/possibleTypes.js';
import { printedSchema } from '../src/graphql/printedSchema.js';
import { createSchema } from '../src/graphql/schema.js';
import { magicValuesTable } from '../src/providers/sandbox/index.js';

export interface GeneratedFile {
  readonly url: URL;
  readonly content: string;
}

/**
 * Everything in the repository that is printed from the code; a test fails where one of them is stale.
 *
 * @param root folder of the repository, with a slash at its end
 */
export function generatedFiles(root: URL, read: (file: URL) => string): GeneratedFile[] {
  const file = (path: string) => new URL(path, root);
  return [
    { url: file('schema/schema.graphql'), content: printedSchema() },
    {
      url: file('schema/possibleTypes.json'),
      content: `${JSON.stringify(possibleTypesOf(createSchema()), null, 2)}\n`,
    },
    { url: file('src/client/possibleTypes.ts'), content: possibleTypesModule() },
    {
      url: file('schema/openapi.yaml'),
      content: stringify(openApiDocument(), { lineWidth: 120, aliasDuplicateObjects: false }),
    },
    page('errors', { errors: errorsTable() }),
    page('sandbox', { 'magic values': magicValuesTable() }),
    page('configuration', { variables: variablesTable(providerDefinitions) }),
    page('providers', { providers: providersTable(providerDefinitions) }),
    page('cli', { 'exit codes': exitCodesTable() }),
    page('adding-a-provider', { 'definition.ts': exampleFile('definition.ts'), 'index.ts': exampleFile('index.ts') }),
    page('clients', Object.fromEntries(clientExamples.map((name) => [name, clientExample(name)]))),
  ];

  function page(name: string, parts: Readonly<Record<string, string>>): GeneratedFile {
    const url = file(`docs/${name}.md`);
    return { url, content: withParts(read(url), parts) };
  }

  /** How a client is set up, as it would stand in a project of its own: the tests run it where it is. */
  function clientExample(name: string): string {
    const code = read(file(`test/clients/examples/${name}`));
    const inProject = code
      .replaceAll(/'apollo-client-[34]'/g, "'@apollo/client'")
      .replaceAll("'../../../schema/", "'./");
    return codeBlock(name.endsWith('.json') ? 'json' : 'ts', inProject);
  }

  /** A file of the example of a provider, as it would stand in `src/providers`: the tests compile and run it where it is. */
  function exampleFile(name: string): string {
    const code = read(file(`test/providers/adding/example-registry/${name}`));
    const inPlace = code.replaceAll("'../../../../src/providers/", "'../").replaceAll("'../../../../src/", "'../../");
    return codeBlock('ts', inPlace);
  }
}

function possibleTypesModule(): string {
  const types = JSON.stringify(possibleTypesOf(createSchema()), null, 2);
  return `/** For the cache of Apollo Client: which types an interface or union stands for. Printed from the schema. */\nexport const possibleTypes = ${types};\n`;
}

const clientExamples = [
  'apolloClient3.ts',
  'apolloClient4.ts',
  'urql.ts',
  'relay.ts',
  'relay.config.json',
  'graphqlSse.ts',
  'plainFetch.ts',
  'codegen.ts',
];

function codeBlock(language: string, code: string): string {
  return `\`\`\`${language}\n${code.trim()}\n\`\`\``;
}

function withParts(document: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((text, [name, part]) => between(text, name, part), document);
}

function errorsTable(): string {
  const statuses: Readonly<Record<string, number>> = httpStatuses;
  const rows = Object.entries(errorCodes).map(
    ([code, { retryable, description, ...facts }]) =>
      `| \`${code}\` | ${'isGraphQLOnly' in facts ? '–' : statuses[code]} | ${retryable ? 'yes' : 'no'} | ${description} |`,
  );
  return ['| code | REST status | retryable | meaning |', '|---|---|---|---|', ...rows].join('\n');
}

/** Replaces what stands between the markers of a generated part. */
function between(text: string, name: string, content: string): string {
  const [begin, end] = [`<!-- ${name}: generated -->`, `<!-- ${name}: end -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`There are no markers for "${name}".`);
  return `${text.slice(0, from + begin.length)}\n${content.trim()}\n${text.slice(to)}`;
}
