import graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Types that are no Node. A type that is not listed here must have an id that names it alone. */
const typesWithoutId = [
  // Values: they belong to the object around them.
  ...[
    'AuditTrail',
    'BrokenInputRule',
    'CheckSource',
    'DecisionReason',
    'OnboardingDecision',
    'OutcomeCount',
    'ProviderCount',
    'ProfileSummary',
    'ProviderHealth',
    'SubjectFacts',
    'SubjectWarning',
    'UsageEntry',
  ],
  // Made for one response and stored nowhere: no id could find them again.
  ...[
    'CheckFailed',
    'CheckSkipped',
    'CreatedSession',
    'InputFieldInfo',
    'SessionResult',
    'CustomerProfile',
    'CustomerProfileProgress',
    'ProfileInputError',
    'Usage',
  ],
  // The Relay specification of connections gives them no id.
  ...['PageInfo', 'VerificationConnection', 'VerificationEdge'],
  // Its name is its key: a value of the enum CheckName.
  'CheckInfo',
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      'test/generated/',
      'src/client/operations.ts',
      'src/pages/',
      'web/',
    ],
  },
  {
    files: ['schema/**/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: { schema: './schema/schema.graphql', documents: './schema/operations/*.graphql' },
      },
    },
  },
  {
    files: ['schema/schema.graphql'],
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      '@graphql-eslint/strict-id-in-types': ['error', { exceptions: { types: typesWithoutId } }],
    },
  },
  { files: ['schema/operations/*.graphql'], rules: graphql.configs['flat/operations-recommended'].rules },
  {
    files: ['src/**/*.ts', 'test/providers/adding/example-registry/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json' } },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'tools/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './test/tsconfig.json' } },
  },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // Types are stated at boundaries; `as const` is the one assertion in use.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // GraphQL types and input unions are classes for their decorators' sake.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A default covers the rest of a wide union on purpose.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Hooks of Fastify and Apollo are async by signature.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts', 'tools/**/*.ts'],
    // What CONTRIBUTING.md shows is held to the rules of src.
    ignores: ['test/providers/adding/example-registry/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      // Bodies of responses are parsed JSON, whose shape the assertions state.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/clients/examples/*.ts'],
    // Apollo Client 4 takes the types of default options from a namespace that is declared for it.
    rules: { '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }] },
  },
);
