// Starts GraphiQL with what /graphiql/settings.json says. Runs in the browser.
fetch('/graphiql/settings.json')
  .then((answer) => answer.json())
  .then(({ headers, tabs }) => {
    ReactDOM.createRoot(document.getElementById('graphiql')).render(
      React.createElement(GraphiQL, {
        fetcher,
        defaultTabs: tabs,
        variables: tabs[0].variables,
        defaultHeaders: headers,
        storage: forgetful,
        isHeadersEditorEnabled: true,
        defaultEditorToolsVisibility: 'variables',
      }),
    );
  });

const single = GraphiQL.createFetcher({ url: '/graphql' });

/** Subscriptions as server-sent events, everything else as single answers. */
function fetcher(request, options) {
  const operations = options.documentAST?.definitions.filter(({ kind }) => kind === 'OperationDefinition') ?? [];
  const operation = operations.find(({ name }) => name?.value === request.operationName) ?? operations[0];
  return operation?.operation === 'subscription' ? subscribe(request, options.headers) : single(request, options);
}

function subscribe(request, headers) {
  const events = graphqlSse.createClient({ url: '/graphql/stream', headers, retryAttempts: 0 }).iterate(request);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => events.next().catch(async (error) => ({ done: false, value: await refusalIn(error) })),
    return: () => events.return(),
  };
}

/** What the service said instead of a stream. */
async function refusalIn({ message, response }) {
  const body = await response?.json().catch(() => undefined);
  return body ?? { errors: [{ message }] };
}

/** Keeps nothing: variables hold personal data, which must not stay in the browser. */
const forgetful = { length: 0, getItem: () => null, setItem() {}, removeItem() {}, clear() {} };
