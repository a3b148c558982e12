import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginLandingPageLocalDefault,
  type ApolloServerPluginLandingPageLocalDefaultOptions,
} from '@apollo/server/plugin/landingPage/default';

/** Apollo's own words where its Sandbox cannot be loaded (@apollo/server 5). */
const deadEnd = /it appears that you might be offline\./g;
const wayOut = 'without the internet use <a href="/graphiql">GraphiQL</a>, which this service serves itself.';

/** The place of the Sandbox covers the page even while it is empty. */
const emptySandbox = '#embeddableSandbox {';
const hideEmpty = '#embeddableSandbox:empty { display: none; }';

/** Apollo Sandbox at /graphql. It comes from Apollo's CDN; a browser without internet is shown the way to GraphiQL. */
export function landingPage(options: ApolloServerPluginLandingPageLocalDefaultOptions): ApolloServerPlugin {
  const plugin = ApolloServerPluginLandingPageLocalDefault(options);
  return {
    async serverWillStart(service) {
      const listener = await plugin.serverWillStart?.(service);
      const page = await listener?.renderLandingPage?.();
      if (!page) return;
      return {
        async renderLandingPage() {
          const html = typeof page.html === 'string' ? page.html : await page.html();
          return { html: html.replace(deadEnd, wayOut).replace(emptySandbox, `${hideEmpty} ${emptySandbox}`) };
        },
      };
    },
  };
}
