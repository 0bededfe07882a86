/**
 * One alignment in a process of its own: `node once.mjs MODULE SAMPLES RATE TEXT LANGUAGE`, files for the first two and
 * the text. Prints { ms, cpu, megabytes }.
 *
 * The memory is the most that the process ever held (resident, as the operating system counts it) beyond what it held
 * before the call: with what nobody had collected yet, which a page's worker holds, too.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { clock } from './clock.mjs';

const [, , module = '', file = '', rate = '', textFile = '', language] = process.argv;
const { alignTranscript } = await import(pathToFileURL(module).href);
const text = readFileSync(textFile, 'utf8');
const bytes = readFileSync(file);
const samples = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
const before = process.memoryUsage.rss();
const times = clock(() => alignTranscript({ samples, sampleRate: Number(rate), text, language }));
// Kilobytes on every system.
const megabytes = (process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20;
console.log(JSON.stringify({ ...times, megabytes }));
