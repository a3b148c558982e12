import { spawn } from 'node:child_process';
import { readFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
const [, , root, only] = process.argv;
const port = 18000 + Math.floor(Math.random() * 900);
const child = spawn(process.execPath, [root + '/dist/main.js'], {
  cwd: root,
  env: {
    ...process.env,
    PORT: String(port),
    KYC_DATA_DIR: mkdtempSync(join(tmpdir(), 'kyc-')),
    LOG_LEVEL: 'error',
    KYC_MODE: 'development',
  },
  stdio: ['ignore', 'pipe', 'pipe'],
});
child.stderr.on('data', (d) => process.env.V && process.stderr.write(d));
child.stdout.resume();
const url = `http://127.0.0.1:${port}`;
for (let i = 0; i < 1200; i++) {
  try {
    await fetch(url + '/healthz');
    break;
  } catch {
    await new Promise((r) => setTimeout(r, 100));
  }
}
const H = {
  'x-client-id': 'demo',
  'x-client-secret': 'demo-secret-for-the-sandbox',
  'content-type': 'application/json',
};
const cpu = () => {
  const f = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(f[11]) + Number(f[12])) * 10;
};
const rss = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024;
const post = async (body, path = '/graphql', headers = H) => {
  const a = await fetch(url + path, { method: 'POST', headers, body });
  return [a.status, await a.text()];
};
const g = (query, variables) => JSON.stringify({ query, variables });
const P = 'query($i:[CustomerProfileInput!]!){customerProfiles(inputs:$i){__typename}}';
const F = 'query($f:VerificationFilter){verifications(filter:$f){edges{cursor}}}';
const MB = 1e6,
  big = (n, s = 'x') => s.repeat(Math.floor(n / s.length));
const wide = (n, s) => '[' + Array(n).fill(s).join(',') + ']';
const attacks = {
  'ones 1,000': () => g(P, { i: Array(1000).fill(1) }),
  'ones 50': () => g(P, { i: Array(50).fill(1) }),
  'ones 100 KB': () => g(P, { i: Array(50000).fill(1) }),
  'checks 1x1,000': () => g(F, { f: { checks: Array(1000).fill(1) } }),
  'checks valid 33,000': () => g(F, { f: { checks: Array(33000).fill('RISK_POLICE') } }),
  'empty 20,000': () => g(P, { i: Array(20000).fill({}) }),
  'empty 1,000,000 (3MB)': () => `{"query":${JSON.stringify(P)},"variables":{"i":${wide(1e6, '{}')}}}`,
  'empty 2,700,000 (8MB)': () => `{"query":${JSON.stringify(P)},"variables":{"i":${wide(2.7e6, '{}')}}}`,
  'unused var 8MB of []': () => `{"query":"{__typename}","variables":{"zz":${wide(2.7e6, '[]')}}}`,
  'unused var 1MB of []': () => `{"query":"{__typename}","variables":{"zz":${wide(3.3e5, '[]')}}}`,
  '50 keys x1 (1MB each 20KB names)': () =>
    `{"query":${JSON.stringify(P)},"variables":{"i":[{${Array.from({ length: 50 }, (_, k) => `"${k}${big(20000)}":1`).join(',')}}]}}`,
  '60 keys 8MB': () =>
    `{"query":${JSON.stringify(P)},"variables":{"i":[{${Array.from({ length: 60 }, (_, k) => `"${k}${big(130000)}":1`).join(',')}}]}}`,
  '400,000 distinct keys (5MB)': () =>
    `{"query":${JSON.stringify(P)},"variables":{"i":[{${Array.from({ length: 400000 }, (_, k) => `"k${k}":1`).join(',')}}]}}`,
  'enum of 8MB': () => g(F, { f: { checks: [big(7.9 * MB)] } }),
  'date of 8MB': () =>
    g('query($f:DateTime){verifications(filter:{from:$f}){edges{cursor}}}', { f: big(7.9 * MB, '1') }),
  'String got 180KB obj': () => g(P, { i: [{ name: [big(180000)] }] }),
  'String got 8MB list': () => g(P, { i: [{ name: [big(7.9 * MB)] }] }),
  'literal 180KB list': () => g(`{customerProfile(input:{name:["${big(180000, 'value: ')}"]}){__typename}}`),
  'literal Int 8MB': () => g(`{verifications(first:"${big(7.9 * MB, 'value: ')}"){edges{cursor}}}`),
  'literal Int 900KB': () => g(`{verifications(first:"${big(0.9 * MB, 'value: ')}"){edges{cursor}}}`),
  'newlines 8MB + 100 errors': () => g(`{${big(7.9 * MB, '\n').slice(0, 3.9 * MB)}${'a '.repeat(120)}}`),
  'newlines 90KB + 100 errors': () => g(`{${big(90000, '\n')}${'a '.repeat(120)}}`),
  'newlines 900KB + 100 errors': () => g(`{${big(440000, '\n')}${'a '.repeat(120)}}`),
  'unknown fields x900': () => g(`{${Array.from({ length: 900 }, (_, k) => 'a' + k).join(' ')}}`),
  'merge 450 fields': () => g(`{${'checks{name input} '.repeat(390)}}`),
  'merge frags': () =>
    g(
      `{...A ...A ${'checks{...B} '.repeat(300)}} fragment A on Query{${'checks{name} '.repeat(100)}} fragment B on CheckInfo{name input}`,
    ),
  'syntax 8MB': () => g(`{a(b:"${big(7.9 * MB)}`),
  'comment 8MB': () => g(`{__typename #${big(7.9 * MB)}\n}`),
  'long name 8MB': () => g(`{${big(7.9 * MB, 'a')}}`),
  'operationName 8MB': () => JSON.stringify({ query: '{__typename}', operationName: big(7.9 * MB) }),
  'id 7.9MB x50': () =>
    g(`query($i:ID!){${Array.from({ length: 50 }, (_, k) => `a${k}:verification(id:$i){id}`).join(' ')}}`, {
      i: big(7.9 * MB),
    }),
  'node id 7.9MB x50': () =>
    g(`query($i:ID!){${Array.from({ length: 50 }, (_, k) => `a${k}:node(id:$i){id}`).join(' ')}}`, {
      i: big(7.9 * MB),
    }),
  'cursor 7.9MB x50': () =>
    g(
      `query($i:String!){${Array.from({ length: 50 }, (_, k) => `a${k}:verifications(after:$i){edges{cursor}}`).join(' ')}}`,
      { i: big(7.9 * MB) },
    ),
  'day 7.9MB x50': () =>
    g(`query($i:String!){${Array.from({ length: 50 }, (_, k) => `a${k}:usage(from:$i,to:$i){checks}`).join(' ')}}`, {
      i: big(7.9 * MB, '1'),
    }),
  'policy 7.9MB x45': () =>
    g(
      `query($i:String!){customerProfile(input:{mobile:"13912345678"}){${Array.from({ length: 45 }, (_, k) => `a${k}:decision(policy:$i){outcome}`).join(' ')}}}`,
      { i: big(7.9 * MB, '1') },
    ),
  'key 7.9MB x50': () =>
    g(
      `mutation($i:String!){${Array.from({ length: 50 }, (_, k) => `a${k}:lookupMobile(input:{attribution:{mobile:"13912345678"}},options:{idempotencyKey:$i}){id}`).join(' ')}}`,
      { i: big(7.9 * MB, '1') },
    ),
  'purpose 7.9MB x50': () =>
    g(
      `mutation($i:String!){${Array.from({ length: 50 }, (_, k) => `a${k}:lookupMobile(input:{attribution:{mobile:"13912345678"}},options:{purpose:$i}){id}`).join(' ')}}`,
      { i: big(7.9 * MB, '1 ') },
    ),
  'name 7.9MB x50 erase': () =>
    g(
      `mutation($i:String!){${Array.from({ length: 50 }, (_, k) => `a${k}:eraseSubject(subject:{name:$i}){id}`).join(' ')}}`,
      { i: big(7.9 * MB, 'x ') },
    ),
  'img 7.4MB x50 not base64': () =>
    g(
      `mutation($i:String!){${Array.from({ length: 50 }, (_, k) => `a${k}:verifyIdentity(input:{image:{name:"李明",idNo:"110101199003076515",img:$i}}){id}`).join(' ')}}`,
      { i: big(7.4 * MB, 'ab\n') },
    ),
  'depth 3.9M': () => `{"query":"{__typename}","variables":{"i":${'['.repeat(3.9e6)}${']'.repeat(3.9e6)}}}`,
  'depth 3.9M rest': () => ['['.repeat(3.9e6) + ']'.repeat(3.9e6), '/kyc/cn/identity'],
  'rest 2.7M []': () => [`{"type":"two-factor","x":${wide(2.7e6, '[]')}}`, '/kyc/cn/identity'],
  'rest name 7.9MB': () => [`{"type":"two-factor","name":"${big(7.9 * MB, 'x ')}","idNo":"${1}"}`, '/kyc/cn/identity'],
  'string of quotes 8MB': () => `{"query":"{__typename}","variables":{"i":"${'\\"'.repeat(3.9e6)}"}}`,
  'string of \\u 8MB': () => `{"query":"{__typename}","variables":{"i":"${'\\u4e2d'.repeat(1.3e6)}"}}`,
  'string of Han 8MB': () => `{"query":"{__typename}","variables":{"i":"${'中'.repeat(2.6e6)}"}}`,
  'string plain 8MB': () => `{"query":"{__typename}","variables":{"i":"${big(7.9 * MB)}"}}`,
  'hash 8MB': () => JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: big(7.9 * MB) } } }),
  'introspection x50': () =>
    g(
      `{${Array.from({ length: 50 }, (_, k) => `a${k}:__schema{types{name description fields{name description args{name description}}}}`).join(' ')}}`,
    ),
  'types x50 aliases': () =>
    g(
      `{__schema{${Array.from({ length: 50 }, (_, k) => `a${k}:types{name description fields{name description}}`).join(' ')}}}`,
    ),
  'introspection x1': () => g(`{__schema{types{name description fields{name description args{name description}}}}}`),
  'did you mean 300': () => g(`{${Array.from({ length: 90 }, (_, k) => 'customerProfil' + k).join(' ')}}`),
  normal: () => g(P, { i: [{ mobile: '13912345678' }] }),
};
for (let k = 0; k < 20; k++) await post(attacks.normal());
for (const [name, make] of Object.entries(attacks)) {
  if (only && !new RegExp(only).test(name)) continue;
  const made = make();
  const [body, path] = Array.isArray(made) ? made : [made];
  const bytes = Buffer.from(body);
  const runs = [];
  let status, text;
  try {
    for (let k = 0; k < 2; k++) {
      const c0 = cpu();
      [status, text] = await post(bytes, path);
      runs.push(cpu() - c0);
    }
    const r0 = rss();
    let peak = r0;
    const timer = setInterval(() => (peak = Math.max(peak, rss())), 5);
    const start = performance.now();
    const four = Promise.all([1, 2, 3, 4].map(() => post(bytes, path)));
    await new Promise((r) => setTimeout(r, 5));
    const n0 = performance.now();
    await post(attacks.normal());
    const wait = performance.now() - n0;
    await four;
    clearInterval(timer);
    console.log(
      [
        name,
        `${(bytes.length / 1e6).toFixed(2)}MB`,
        status,
        `cpu ${Math.min(...runs)}ms`,
        `growth4 ${Math.round(Math.max(peak, rss()) - r0)}MB`,
        `wait ${Math.round(wait)}ms`,
        `answer ${text.length}`,
        process.env.T ? text.slice(0, 200) : '',
      ].join(' | '),
    );
  } catch (e) {
    console.log(name, 'FAILED', e.cause?.code ?? e.message);
    break;
  }
}
child.kill();
