// Loads one path of a service with autocannon, and prints what came of it as JSON.
// A process of its own, so that it can be pinned to a core: node load.mjs URL CONNECTIONS SECONDS < request as JSON.
import autocannon from 'autocannon';
import { text } from 'node:stream/consumers';

const [url, connections, seconds] = process.argv.slice(2);
const { path, headers, body, holds, clients } = JSON.parse(await text(process.stdin));

/** Autocannon's own histogram has whole milliseconds. @type {number[]} */
const latencies = [];
let failed = 0;
const cpu = process.cpuUsage();
const startedAt = process.hrtime.bigint();
const requests = clients.map((id) => ({ path, method: 'POST', headers: { ...headers, 'x-client-id': id }, body }));
const instance = autocannon({
  url,
  requests,
  connections: Number(connections),
  duration: Number(seconds),
  setupClient,
});
instance.on('response', (_client, status, _bytes, ms) => {
  if (status === 200) latencies.push(ms);
  else failed += 1;
});
const { errors, duration } = await instance;
const { user, system } = process.cpuUsage(cpu);

latencies.sort((a, b) => a - b);
const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
process.stdout.write(
  JSON.stringify({
    requests: latencies.length,
    failed: failed + errors,
    seconds: duration,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    maxMs: at(1),
    loadCpuShare: (user + system) / 1e6 / duration,
    startedAtUs: Number(startedAt / 1_000n),
  }),
);

function setupClient(client) {
  client.on('body', (answer) => {
    if (!answer.includes(holds) || answer.includes('"errors"') || answer.includes('CheckFailed')) failed += 1;
  });
}
