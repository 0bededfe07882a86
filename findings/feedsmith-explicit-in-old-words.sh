#!/usr/bin/env bash
# feedsmith 3.0.1 (npm), which reads and writes feeds, turns <itunes:explicit>false</itunes:explicit> into
# <itunes:explicit>no</itunes:explicit> when it writes what it has read.
#
# What was run: a podcast feed in the words that Apple Podcasts asks for, read by feedsmith and written by it again; and a
# feed written from `explicit: false` and `explicit: true`.
#
# What one would expect: the words that were there. Apple's guide to podcast feeds has two values for the tag, `true` and
# `false`, and so has PSP-1 of the Podcast Standards Project; the API takes a boolean.
#
# What is seen: `yes` and `no`, which are the values of years ago. The same function writes <itunes:block>, where `Yes` is
# still the word. Readers that are lenient take both, so a test that reads the feed with feedsmith, or with
# podcast-partytime, is satisfied.
#
# Why it matters: Apple requires the tag of a podcast, and checkers of feeds complain. Whoever takes feeds through such a
# library to change something else in them changes this, too.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts feedsmith@3.0.1 podcast-partytime@5.0.0

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { generateRssFeed, parseRssFeed } from 'feedsmith';
import partytime from 'podcast-partytime';

const versionOf = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(`feedsmith ${versionOf('feedsmith')}, podcast-partytime ${versionOf('podcast-partytime')}, Node ${process.version}`);

const given = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
  <channel>
    <title>A bakery</title>
    <link>https://bakery.example/</link>
    <description>Answers</description>
    <itunes:explicit>false</itunes:explicit>
    <item>
      <title>Opening hours</title>
      <guid isPermaLink="false">hours</guid>
      <enclosure url="https://bakery.example/hours.mp3" length="1234" type="audio/mpeg" />
      <itunes:explicit>true</itunes:explicit>
    </item>
  </channel>
</rss>`;

const words = (xml) => [...xml.matchAll(/<itunes:explicit>(\w+)</g)].map(([, word]) => word);
const written = generateRssFeed(parseRssFeed(given));
const made = generateRssFeed({
  title: 'A bakery',
  link: 'https://bakery.example/',
  description: 'Answers',
  itunes: { explicit: false },
  items: [{ title: 'Opening hours', itunes: { explicit: true } }],
});
const seen = {
  given: words(given),
  'read and written': words(written),
  made: words(made),
  'what podcast-partytime reads of it': [partytime.parseFeed(written).explicit],
};
for (const [name, found] of Object.entries(seen)) console.log(`${name}: ${found.join(', ')}`);
const described = [['false', 'true'], ['no', 'yes'], ['no', 'yes'], [false]];
const changed = JSON.stringify(Object.values(seen)) !== JSON.stringify(described);
console.log(changed ? '\nThe behaviour has changed.' : '\nAs described.');
process.exitCode = changed ? 1 : 0;
JS
node run.mjs || exit 1
