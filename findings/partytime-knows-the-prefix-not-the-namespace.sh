#!/usr/bin/env bash
# podcast-partytime 5.0.0 (npm), a reader of podcast feeds for Podcasting 2.0, sees no transcripts,
# chapters or people in a feed that calls the namespace anything but `podcast`.
#
# What was run: one feed, with the elements of https://podcastindex.org/namespace/1.0 under the prefix `podcast` and
# under `p20`, read by podcast-partytime and by feedsmith 3.0.1.
#
# What one would expect: the same twice. A prefix is only a name for the address that the feed binds it to (Namespaces in
# XML 1.0, section 3), and the two feeds differ in nothing else.
#
# What is seen: feedsmith reads both alike. podcast-partytime reads the first, and of the second returns the episode
# without its transcripts and people, and no error. It also renames the type that the feed states:
# `application/x-subrip`, which the namespace's own documentation prescribes for SRT, comes out as `application/srt`, so
# that a program that looks for the type it has written itself does not find it.
#
# Why it matters: writers of XML that manage namespaces by themselves (DOM serialisers, XSLT) choose prefixes freely, such
# as `ns1`. Their feeds are valid, and a voice message that has its captions loses them in the apps that read so. A
# generator has to write `podcast`, and a test with one reader does not show it.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts podcast-partytime@5.0.0 feedsmith@3.0.1

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parseRssFeed } from 'feedsmith';
import partytime from 'podcast-partytime';

const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(`podcast-partytime ${versionOf('podcast-partytime')}, feedsmith ${versionOf('feedsmith')}, Node ${process.version}`);

const feed = (prefix) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:${prefix}="https://podcastindex.org/namespace/1.0">
  <channel>
    <title>A bakery</title>
    <link>https://bakery.example/</link>
    <description>Answers</description>
    <item>
      <title>Opening hours</title>
      <guid isPermaLink="false">hours</guid>
      <enclosure url="https://bakery.example/hours.mp3" length="1234" type="audio/mpeg" />
      <${prefix}:transcript url="https://bakery.example/hours.vtt" type="text/vtt" />
      <${prefix}:transcript url="https://bakery.example/hours.srt" type="application/x-subrip" />
      <${prefix}:person>Jo Baker</${prefix}:person>
    </item>
  </channel>
</rss>`;

const readers = {
  feedsmith: (text) => {
    const [{ podcast = {} }] = parseRssFeed(text).items;
    return { transcripts: podcast.transcripts?.map(({ type }) => type), people: podcast.persons?.length };
  },
  'podcast-partytime': (text) => {
    const [item] = partytime.parseFeed(text).items;
    return { transcripts: item.podcastTranscripts?.map(({ type }) => type), people: item.podcastPeople?.length };
  },
};
const all = { transcripts: ['text/vtt', 'application/x-subrip'], people: 1 };
const seen = {
  feedsmith: { podcast: all, p20: all },
  'podcast-partytime': { podcast: { ...all, transcripts: ['text/vtt', 'application/srt'] }, p20: {} },
};
let changed = false;
for (const [name, read] of Object.entries(readers)) {
  for (const prefix of ['podcast', 'p20']) {
    const found = JSON.stringify(read(feed(prefix)));
    console.log(`${name}, prefix ${prefix}: ${found}`);
    if (found !== JSON.stringify(seen[name][prefix])) changed = true;
  }
}
console.log(changed ? '\nThe behaviour has changed.' : '\nAs described.');
process.exitCode = changed ? 1 : 0;
JS
node run.mjs || exit 1
