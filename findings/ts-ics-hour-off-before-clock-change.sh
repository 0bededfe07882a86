#!/usr/bin/env bash
# ts-ics 2.4.6 (npm) cannot read back the event that it has just written, on the day the clocks change.
#
# What was run: `generateIcsCalendar` writes an event with a zone ("8 p.m. in Sydney on Saturday, 3 October 2026"),
# `convertIcsCalendar` reads the text again. The same for a Sunday morning in Los Angeles, and for Berlin on the same
# days to compare.
#
# What one would expect: the moment that went in. The daylight time of Sydney begins at 2 a.m. on Sunday the 4th
# (16:00 UTC on Saturday), so at 8 p.m. on Saturday the offset is still +10:00.
#
# What is seen: the moment comes back an hour off, together with the offset of the day after (+1100). Where the file
# has no VTIMEZONE, and the writer of the same package adds none, the reader looks up the offset at the wall clock
# time taken for UTC. The error therefore lasts as many hours as the zone is away from UTC: from 4 p.m. on Saturday in
# Sydney, from 2 p.m. in Auckland, until 10 a.m. on Sunday in Los Angeles; in Europe it is one or two hours of the
# night, where no test by hand finds it. On a computer that is set to the event's own zone a second error takes the
# first one back, so a developer in Sydney sees the right hour and the server does not. Files with a VTIMEZONE are
# read rightly.
#
# Why it matters: an event button of a voice message is often for a weekend evening or a Sunday morning. The visitor
# sees the wrong hour, twice a year, on the far side of the world only, with a reader and a writer that agree with
# each other on every other day.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts ts-ics@2.4.6

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics';

const version = JSON.parse(readFileSync('node_modules/ts-ics/package.json', 'utf8')).version;
const own = process.env.TZ;
console.log(`ts-ics ${version}, Node ${process.version}, tz database ${process.versions.tz}, computer set to ${own}\n`);

// zone, wall clock, offset there and then, error seen in minutes
const events = [
  ['Australia/Sydney', '2026-10-03T12:00', '+10:00', 0],
  ['Australia/Sydney', '2026-10-03T20:00', '+10:00', -60],
  ['Pacific/Auckland', '2026-09-26T19:00', '+12:00', -60],
  ['America/Los_Angeles', '2026-03-08T09:30', '-07:00', 60],
  ['America/New_York', '2026-11-01T05:30', '-05:00', -60],
  ['Europe/Berlin', '2026-10-24T20:00', '+02:00', 0],
  ['Europe/Berlin', '2026-03-29T09:30', '+02:00', 0],
];
let changed = false;
for (const [timezone, wall, offset, seen] of events) {
  const date = new Date(`${wall}:00${offset}`);
  const start = {
    date,
    type: 'DATE-TIME',
    local: { date: new Date(`${wall}:00Z`), timezone, tzoffset: offset.replace(':', '') },
  };
  const text = generateIcsCalendar({
    version: '2.0',
    prodId: '-//example//EN',
    events: [{ uid: '1', stamp: { date: new Date('2026-01-01T00:00:00Z') }, summary: 'Concert', start, duration: { hours: 1 } }],
  });
  const read = convertIcsCalendar(undefined, text).events[0].start;
  const minutes = (read.date - date) / 60_000;
  console.log(/^DTSTART.*$/mu.exec(text)[0]);
  console.log(`  written ${date.toISOString()}, offset ${start.local.tzoffset}`);
  console.log(`  read    ${read.date.toISOString()}, offset ${read.local.tzoffset}${minutes ? `   <- ${minutes} minutes` : ''}`);
  if (minutes !== (timezone === own ? 0 : seen)) changed = true;
}
console.log(changed ? '\nThe behaviour has changed.\n' : '\nAs described.\n');
process.exit(changed ? 1 : 0);
JS
TZ=UTC node run.mjs || exit 1
TZ=Australia/Sydney node run.mjs || exit 1
