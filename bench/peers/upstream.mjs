// A provider with the KYC China REST contract that takes DELAY milliseconds for every answer.
import { createServer } from 'node:http';
import { fixedAnswer } from './answers.mjs';

const delayMs = Number(process.env.DELAY ?? 20);

const server = createServer((request, response) => {
  if (request.method === 'GET') return void response.end('ready');
  let text = '';
  request.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  request.on('end', () =>
    setTimeout(() => {
      const body = JSON.stringify(fixedAnswer(JSON.parse(text).type));
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
        .end(body);
    }, delayMs),
  );
});
server.keepAliveTimeout = 120_000;
server.listen(Number(process.env.PORT), '127.0.0.1');
