import { spawn } from 'node:child_process';

/** Writes a process's processor time, in microseconds, and its peak of memory, in kilobytes, to its fourth stream when it ends. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(
  "import{writeSync}from'node:fs';process.on('exit',()=>{const{userCPUTime,systemCPUTime,maxRSS}=process.resourceUsage();writeSync(3,JSON.stringify({processorMicroseconds:userCPUTime+systemCPUTime,kilobytes:maxRSS}))})",
)}`;

/**
 * @typedef {object} Measured
 * @property {number} milliseconds as a shell waits for it
 * @property {number} processorMilliseconds of all of its threads
 * @property {number} megabytes its peak
 * @property {number | null} code exit status
 * @property {string} output what it has written to both streams
 */

/**
 * Runs Node, and measures the whole process.
 *
 * @param {string[]} args of Node
 * @param {string} folder to run it in
 * @returns {Promise<Measured>} NaN for what a process that was killed can't tell
 */
export function measureProcess(args, folder) {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', TELL_USAGE, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let output = '';
  let usage = '';
  child.stdout?.on('data', (text) => (output += text));
  child.stderr?.on('data', (text) => (output += text));
  child.stdio[3]?.on('data', (text) => (usage += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      /** @type {{ processorMicroseconds: number, kilobytes: number }} */
      const { processorMicroseconds, kilobytes } = JSON.parse(usage || '{}');
      resolve({
        milliseconds: performance.now() - startedAt,
        processorMilliseconds: processorMicroseconds / 1000,
        megabytes: kilobytes / 1000,
        code,
        output,
      });
    });
  });
}
