import { expect, test } from '@jest/globals';
import { countingSource } from '../support/countingProvider.js';
import { jsonHeaders, startService } from '../support/inProcess.js';
import { nginxPath, startNginx } from '../support/nginx.js';
import { fullInput } from '../support/profiles.js';

const behindNginx = nginxPath ? test : test.skip;
if (!nginxPath) process.stderr.write('Skipped: there is no nginx on this machine. NGINX_PATH names one.\n');

const query =
  'subscription ($input: CustomerProfileInput!) { customerProfileProgress(input: $input) { field done police { __typename } attribution { __typename } } }';
const body = JSON.stringify({ query, variables: { input: fullInput } });

test.each(['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0'])(
  'a stream as %s asks proxies not to collect, keep or change it',
  async (accept) => {
    await using service = await startService({}, [countingSource()]);
    const { headers, text } = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { ...jsonHeaders, accept },
      body,
    }).then(async (answer) => ({ headers: answer.headers, text: await answer.text() }));
    expect(text).toContain('"done":true');
    expect([headers.get('x-accel-buffering'), headers.get('cache-control')]).toEqual(['no', 'no-store, no-transform']);
  },
);

behindNginx.each(['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0'])(
  'behind nginx, as it comes, each event of %s arrives before the next check is answered',
  async (accept) => {
    const source = countingSource();
    source.hold();
    await using service = await startService({}, [source]);
    await using nginx = await startNginx(service.url);
    const answer = await fetch(`${nginx.url}/graphql`, { method: 'POST', headers: { ...jsonHeaders, accept }, body });
    // The headers are here although nothing is answered yet.
    expect(answer.status).toBe(200);
    const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const untilArrived = async (part: string) => {
      while (!text.includes(part)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`the stream ended before ${part}`);
        text += value;
      }
    };
    await source.arrived(2);
    source.release('RISK_POLICE');
    await untilArrived('"field":"police"');
    expect(text).not.toContain('"field":"attribution"');
    source.release('MOBILE_ATTRIBUTION');
    await untilArrived('"done":true');
  },
);
