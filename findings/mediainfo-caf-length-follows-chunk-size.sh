#!/usr/bin/env bash
# mediainfo.js 0.3.8 (npm, MediaInfoLib 26.05) says that a 24 s recording in a CAF file lasts 2.97 s, or whatever the
# size of the first piece that was read comes to.
#
# What was run: ffmpeg (Debian) makes the same 24 s of sound as CAF, WAV and AIFF; `analyzeData` is asked for the
# length with the default piece size (256 KiB), with 64 KiB and with one larger than the file. ffprobe is the second
# opinion.
#
# What one would expect: 24 s each time. The CAF file states the size of its sound data (the `data` chunk, Apple's
# Core Audio Format specification), and 16-bit PCM has a constant rate, so the length can be computed from the header,
# as it is for WAV and AIFF. `chunkSize` is an option about memory.
#
# What is seen: for uncompressed sound and for μ-law in CAF, the length is the bytes of the first piece divided by the
# byte rate; the rest is counted as something other than sound. ALAC and Opus in CAF, which have a packet table, are
# right. A short test file fits into the first piece and is right as well.
#
# Why it matters: CAF is Core Audio's own container, and recordings made by apps on iPhones and Macs arrive in it. A
# publisher's check "at most 30 s" lets minutes pass, a player shows "0:02", and whatever scales caption times to the
# length puts all words into the first seconds.
set -euo pipefail

dpkg-query --show --showformat='Debian ${Package} ${Version}\n' ffmpeg
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mediainfo.js@0.3.8

make() { ffmpeg -v error -f lavfi -i 'sine=frequency=440:sample_rate=44100:duration=24' -c:a "$2" "$1"; }
make pcm.caf pcm_s16be
make mulaw.caf pcm_mulaw
make alac.caf alac
make pcm.wav pcm_s16le
make pcm.aiff pcm_s16be

cat >run.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import mediaInfoFactory from 'mediainfo.js';

const { version } = JSON.parse(readFileSync('node_modules/mediainfo.js/package.json', 'utf8'));
console.log(`mediainfo.js ${version}, Node ${process.version}\n`);

async function length(bytes, chunkSize) {
  const mediaInfo = await mediaInfoFactory(chunkSize ? { format: 'object', chunkSize } : { format: 'object' });
  const { media } = await mediaInfo.analyzeData(bytes.length, (size, offset) => bytes.subarray(offset, offset + size));
  mediaInfo.close();
  return media.track.find((track) => track['@type'] === 'Audio').Duration;
}
// seconds seen: default pieces, 64 KiB, larger than the file
const seen = {
  'pcm.caf': [2.97, 0.741, 24],
  'mulaw.caf': [5.941, 1.483, 24],
  'alac.caf': [24, 24, 24],
  'pcm.wav': [24, 24, 24],
  'pcm.aiff': [24, 24, 24],
};
let changed = false;
for (const [file, expected] of Object.entries(seen)) {
  const bytes = new Uint8Array(readFileSync(file));
  const question = ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file];
  const probe = Number(execFileSync('ffprobe', question, { encoding: 'utf8' }));
  const lengths = [];
  for (const chunkSize of [undefined, 64 * 1024, 16 * 1024 * 1024]) lengths.push(await length(bytes, chunkSize));
  console.log(
    `${file.padEnd(9)} ${bytes.length} bytes, ffprobe ${probe.toFixed(2)} s; ` +
      `mediainfo.js default ${lengths[0]} s, 64 KiB ${lengths[1]} s, in one piece ${lengths[2]} s`,
  );
  if (lengths.some((seconds, index) => Math.abs(seconds - expected[index]) > 0.15)) changed = true;
}
console.log(changed ? '\nThe behaviour has changed.' : '\nAs described.');
process.exit(changed ? 1 : 0);
JS
node run.mjs || exit 1
