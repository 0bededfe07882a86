import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { renderPacketToString } from 'smart-packet/ssr';

const { PORT = '3000' } = process.env;
const origin = `http://localhost:${PORT}`;
const packet = JSON.parse(readFileSync('packet.json', 'utf8'));
const dist = new URL('./', import.meta.resolve('smart-packet/smart-packet.css'));
const types = { '.css': 'text/css', '.js': 'text/javascript', '.ogg': 'audio/ogg' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; media-src 'self'; worker-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html smart-packet 'allow-duplicates'";

const page = () => `<!doctype html>
<html lang="en">
  <head>
    <title>Hello</title>
    <link rel="stylesheet" href="/smart-packet/smart-packet.css" />
    <script type="module" src="/smart-packet/smart-packet.hydrate.min.js"></script>
  </head>
  <body>
    ${renderPacketToString(packet, { baseUrl: origin, lang: 'en', stylesheetHref: '/smart-packet/smart-packet.css' })}
  </body>
</html>`;

const server = createServer(async ({ url = '/' }, response) => {
  const { pathname } = new URL(url, origin);
  const [, name] = /^\/smart-packet\/((?:(?:hydrate-)?chunks\/)?[\w.-]+)$/.exec(pathname) ?? [];
  const file = name ? new URL(name, dist) : pathname === '/what-is-it.ogg' ? 'public/what-is-it.ogg' : null;
  if (pathname === '/') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
    response.end(page());
  } else if (file) {
    try {
      const content = await readFile(file);
      response.writeHead(200, { 'Content-Type': types[extname(String(file))] ?? 'application/octet-stream' });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  } else response.writeHead(404).end();
});
server.listen(Number(PORT), '127.0.0.1');
