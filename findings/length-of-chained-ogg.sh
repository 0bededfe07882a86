#!/usr/bin/env bash
# What was run: music-metadata 12.1.0 (npm), the usual library to read the length and the tags of audio files in Node, on two
# Ogg Opus files of three and four seconds, made here of a tone and put one after the other. That is a valid file: a chained
# stream (RFC 3533, section 4; RFC 7845, section 3), as `cat` makes it and as radio servers write it at each new title.
#
# What one would expect: seven seconds, which ffmpeg decodes, or no length.
#
# What is seen: three seconds, without a warning: the first part is all that is counted.
#
# Why it matters here: a server that checks or describes voice messages tells a player a length that is over in the middle of
# what it plays. Captions made for the whole seem too long, and the rest counts as past the end. A length has to come from
# the samples.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts music-metadata@12.1.0
echo "music-metadata 12.1.0, ffmpeg $(dpkg-query -W -f '${Version}' ffmpeg)"

tone() { ffmpeg -v error -f lavfi -i "sine=frequency=440:duration=$1" -c:a libopus -b:a 24k "$2"; }
tone 3 first.opus
tone 4 second.opus
cat first.opus second.opus > chained.opus

cat > read.mjs <<'JS'
import { parseFile } from 'music-metadata';
const { format } = await parseFile('chained.opus', { duration: true });
console.log(Math.round(format.duration));
JS
told=$(node read.mjs)
decoded=$(($(ffmpeg -v error -i chained.opus -f s16le -ac 1 -ar 8000 - | wc -c) / 16000))
echo "music-metadata says $told s; ffmpeg decodes $decoded s"
[ "$told" = 3 ] && [ "$decoded" = 7 ] || { echo 'It behaves otherwise now'; exit 1; }
