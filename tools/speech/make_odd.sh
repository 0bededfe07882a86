#!/bin/sh
# Recordings of the welcome whose files say no length, or begin with nothing, into test/fixtures/odd/. What browsers record
# comes from recorders.config.mjs.
set -eu
cd "$(dirname "$0")/../../test/fixtures/odd"
speech=../audio/welcome.wav
make() { ffmpeg -v error -y "$@"; }
plain='-map_metadata -1 -fflags +bitexact -flags:a +bitexact'
# Into a pipe: what is known only at the end can't be written into the beginning.
make -i $speech -c:a libopus -b:a 24k $plain -f webm -live 1 pipe:1 > piped.webm
make -i $speech -ar 8000 -c:a flac $plain -f flac pipe:1 > piped.flac
# Two files one after the other.
make -t 3 -i $speech -c:a libopus -b:a 24k $plain first.opus
make -ss 3 -i $speech -c:a libopus -b:a 24k $plain second.opus
cat first.opus second.opus > joined.opus
rm first.opus second.opus
# As cut from a video whose sound begins later.
make -itsoffset 2 -i $speech -c:a aac -b:a 32k $plain later.m4a
# Variable rates.
make -i $speech -ar 22050 -c:a libmp3lame -q:a 9 $plain variable.mp3
make -i $speech -ar 22050 -c:a libmp3lame -q:a 9 -write_xing 0 $plain variable-bare.mp3
make -i $speech -ar 22050 -c:a libvorbis -q:a 0 $plain vorbis.ogg
