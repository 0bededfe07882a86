#!/usr/bin/env bash
# send 1.2.1 (npm) inside Koa 2.16.4 or 3.1.1 sends a whole file with the status 404, and a part of it with 206.
#
# What was run: a Koa server whose middleware sets `context.respond = false`, as Koa's documentation says for answers written
# by others, and hands request and response to send. The same file was asked for with and without a `Range`; then send
# alone, in Node's own server.
#
# What one would expect: 200 for the whole file, as send gives alone.
#
# What is seen: all of the file's bytes, its type and its length, under the status 404. Koa sets 404 before the first
# middleware; send sets 206, 304, 412 and 416, but leaves the status alone where all is well.
#
# Why it matters: browsers ask for media with `Range: bytes=0-` (Chromium, Firefox) or without (WebKitGTK, the first time),
# so the recording plays in two engines of three. A page's own `fetch` sees a failure with the right body.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts send@1.2.1 koa2@npm:koa@2.16.4 koa3@npm:koa@3.1.1
mkdir files
printf 'abcdefghijklmnopqrstuvwxyz' >files/letters.txt

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import Koa2 from 'koa2';
import Koa3 from 'koa3';
import send from 'send';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(`send ${version('send')}, Koa ${version('koa2')} and ${version('koa3')}, Node ${process.version}\n`);

const answer = (request, response) => send(request, request.url, { root: 'files' }).pipe(response);
const inKoa = (Koa) =>
  new Koa()
    .use((context) => {
      context.respond = false;
      answer(context.req, context.res);
    })
    .callback();

let changed = false;
for (const [name, handler, seen] of [
  ['send alone', answer, '200 26 bytes, 206 10 bytes'],
  ['Koa 2', inKoa(Koa2), '404 26 bytes, 206 10 bytes'],
  ['Koa 3', inKoa(Koa3), '404 26 bytes, 206 10 bytes'],
]) {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const ask = async (headers) => {
    const response = await fetch(`http://127.0.0.1:${server.address().port}/letters.txt`, { headers });
    return `${response.status} ${(await response.text()).length} bytes`;
  };
  const line = `${await ask({})}, ${await ask({ range: 'bytes=0-9' })}`;
  console.log(`${name}: whole file ${line.replace(', ', ', first ten bytes ')}`);
  if (line !== seen) changed = true;
  server.close();
}
console.log(changed ? '\nThe behaviour has changed.\n' : '\nAs described.\n');
process.exit(changed ? 1 : 0);
JS
node run.mjs || exit 1
