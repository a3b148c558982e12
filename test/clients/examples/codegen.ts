import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'operations/*.graphql',
  generates: {
    'operations.ts': {
      plugins: ['typescript', 'typescript-operations', 'typed-document-node'],
      // Without it a DateTime is `any`. In JSON it is text.
      config: { scalars: { DateTime: 'string', ID: 'string' }, useTypeImports: true, enumsAsTypes: true },
    },
  },
};

export default config;
