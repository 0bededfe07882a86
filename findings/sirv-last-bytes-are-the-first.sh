#!/usr/bin/env bash
# sirv 3.0.2 (npm) answers a request for the last ten bytes of a file with its first eleven.
#
# What was run: a file of 26 letters, served by sirv, in production and in development mode, and by send 1.2.1 to compare;
# asked for with `Range: bytes=-10`.
#
# What one would expect: the last ten bytes. A range without a first position counts from the end (RFC 9110, section
# 14.1.2).
#
# What is seen: status 206 and `Content-Range: bytes 0-10/26`, so the answer is consistent with itself, and of the wrong
# end of the file. send answers `bytes 16-25/26`.
#
# Why it matters: the index of an MP4 and the last page of an Ogg file stand at the end, and readers of ranges ask for them
# so. What comes back looks like success.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sirv@3.0.2 send@1.2.1
mkdir files
printf 'abcdefghijklmnopqrstuvwxyz' >files/letters.txt
cat >ask.mjs <<'JS'
import { createServer } from 'node:http';
import send from 'send';
import sirv from 'sirv';

const ask = async (handler) => {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const response = await fetch(`http://127.0.0.1:${server.address().port}/letters.txt`, {
    headers: { range: 'bytes=-10' },
  });
  const line = `${response.status} ${response.headers.get('content-range')} ${await response.text()}`;
  server.close();
  return line;
};
console.log('sirv', await ask(sirv('files')));
console.log('sirv in development', await ask(sirv('files', { dev: true })));
console.log('send', await ask((request, response) => send(request, request.url, { root: 'files' }).pipe(response)));
JS
seen=$(node ask.mjs)
echo "node $(node --version), sirv $(node -p "require('./node_modules/sirv/package.json').version"), send $(node -p "require('./node_modules/send/package.json').version")"
echo "$seen"

expected='sirv 206 bytes 0-10/26 abcdefghijk
sirv in development 206 bytes 0-10/26 abcdefghijk
send 206 bytes 16-25/26 qrstuvwxyz'
if [[ "$seen" == "$expected" ]]; then
  echo 'As before: sirv answers with the beginning.'
else
  echo 'This has changed.' >&2
  exit 1
fi
