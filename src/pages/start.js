// Starts GraphiQL with what /graphiql/settings.json says. Runs in the browser.
fetch('/graphiql/settings.json')
  .then((answer) => answer.json())
  .then((settings) => {
    const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
    ReactDOM.createRoot(document.getElementById('graphiql')).render(
      React.createElement(GraphiQL, {
        fetcher,
        defaultQuery: settings.query,
        variables: settings.variables,
        headers: settings.headers,
        shouldPersistHeaders: false,
        isHeadersEditorEnabled: true,
      }),
    );
  });
