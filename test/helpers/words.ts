import { expect } from 'chai';
import type { SmartPacketElement } from '../../src/element.js';
import { audioOf, showPacket } from './fixture.js';
import { packetWith, speech } from './packets.js';
import { playPast } from './player.js';
import { clickOnText } from './transcript.js';
import { waitUntil } from './wait.js';

// The page's own timer, for a test counts the element's.
const { setTimeout } = window;

/** A word and when it is really spoken; seconds. */
export interface SpokenWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** When each word of the recorded speech is spoken: the synthesiser said so. */
export async function loadTruth(): Promise<SpokenWord[]> {
  const response = await fetch(speech.wordsUrl);
  return (await response.json()) as SpokenWord[];
}

/** Loads what comes at the first press: from the tests' server, module by module, the first word would be over by then. */
export async function warmUp(): Promise<void> {
  const element = await showPacket(packetWith({ voice: speech.wav, captions: await loadTruth() }));
  await clickOnText(element, 'oven');
  await waitUntil(() => element.activeWord !== null, 'the first word');
  element.remove();
}

/** A word may light up or go dark so much too early or too late. */
const EDGE_SECONDS = 0.06;
/** A silence shorter than this needs not be dark. */
const SHORT_SILENCE_SECONDS = 0.3;

/** What is lit by the page-wide highlight. */
export const highlightedTexts = (name = 'smart-packet-word'): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map(String);

/** The smallest box around what is seen of a ground; null where there is none. */
function boxOfGround(ground: Element | null): DOMRect | null {
  const path = ground && /path\("(.*)"\)/.exec(getComputedStyle(ground).clipPath)?.[1];
  if (!path) return null;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  document.body.append(svg);
  const { x, y, width, height } = shape.getBBox();
  svg.remove();
  const { left, top } = ground.getBoundingClientRect();
  return new DOMRect(left + x, top + y, width, height);
}

/** Whether a ground lies behind that word, two pixels larger on each side. */
export function isGroundOf(ground: Element | null, word: Range): boolean {
  const box = boxOfGround(ground);
  const { left, right, top, bottom } = word.getBoundingClientRect();
  const sides = [left - 2, right + 2, top - 2, bottom + 2];
  return !!box && [box.left, box.right, box.top, box.bottom].every((side, index) => Math.abs(side - sides[index]!) < 1);
}

export interface Sample {
  /** The position before and after the look; seconds. */
  readonly from: number;
  readonly to: number;
  readonly text: string | null;
  readonly start: number | null;
  readonly lit: string[];
}

/** @param from the position when the look began; seconds */
export function sampleWord(
  element: SmartPacketElement,
  from = element.currentTime,
  lit: () => string[] = highlightedTexts,
): Sample {
  const { text = null, start = null } = element.activeWord ?? {};
  return { from, to: element.currentTime, text, start, lit: lit() };
}

/**
 * Looks at the active word again and again until the recording ends, or comes so far.
 * @param options `before` is called before each look
 */
export async function sampleWords(
  element: SmartPacketElement,
  {
    lit = highlightedTexts,
    untilSeconds = Infinity,
    before,
  }: { lit?: () => string[]; untilSeconds?: number; before?: () => void } = {},
): Promise<Sample[]> {
  const audio = audioOf(element);
  const samples: Sample[] = [];
  while (!audio.ended && audio.currentTime < untilSeconds) {
    const from = audio.currentTime;
    // After a pause that keeps the whole page busy, timers that are due run in their order: the element's come first.
    await new Promise((resolve) => setTimeout(resolve, 20));
    before?.();
    samples.push(sampleWord(element, from, lit));
  }
  return samples;
}

/** How many words were looked at while they were spoken. */
const countSeen = (samples: readonly Sample[], truth: readonly SpokenWord[]): number =>
  truth.filter(({ start, end, text }) =>
    samples.some((sample) => sample.text === text && sample.from > start && sample.to < end),
  ).length;

/**
 * Looks while the recording plays, and plays it again until enough words were looked at while they were spoken: a busy
 * machine leaves little time to look.
 */
export async function sampleEnoughWords(
  element: SmartPacketElement,
  truth: readonly SpokenWord[],
  options: Parameters<typeof sampleWords>[1] = {},
  leastWords = 8,
): Promise<Sample[]> {
  const samples = await sampleWords(element, options);
  while (countSeen(samples, truth) < leastWords) {
    element.seek(0);
    await playPast(element, 0);
    samples.push(...(await sampleWords(element, options)));
  }
  return samples;
}

/**
 * Why a sample is wrong; null when it is right.
 * @param edge seconds by which a word may light up or go dark too early or too late
 * @param inexact seconds by which the element's own times may differ from the truth
 */
function faultOf(
  { from, to, text, start }: Sample,
  truth: readonly SpokenWord[],
  edge: number,
  inexact: number,
): string | null {
  const at = `${from.toFixed(3)} to ${to.toFixed(3)} s`;
  if (text === null) {
    const spoken = truth.find((word) => from > word.start + edge && to < word.end - edge);
    return spoken ? `nothing is lit at ${at}, where "${spoken.text}" is spoken` : null;
  }
  const index = truth.findIndex((word) => word.text === text && Math.abs(word.start - (start ?? NaN)) < 0.02 + inexact);
  const word = truth[index];
  if (!word) return `"${text}" from ${start} is none of the words`;
  const next = truth[index + 1]?.start ?? Infinity;
  const until = next - word.end < SHORT_SILENCE_SECONDS + inexact ? next : word.end;
  return to < word.start - edge || from > until + edge ? `"${text}" is lit at ${at}` : null;
}

/** The active word was the spoken one in every sample, and enough of them could tell; and it was the one that is lit. */
export function expectRightWords(
  samples: readonly Sample[],
  truth: readonly SpokenWord[],
  { rate = 1, leastWords = 8, inexact = 0 } = {},
): void {
  const edge = EDGE_SECONDS * rate + inexact;
  expect(samples.map((sample) => faultOf(sample, truth, edge, inexact)).filter(Boolean)).to.deep.equal([]);
  expect(countSeen(samples, truth), 'words looked at while they were spoken').to.be.at.least(leastWords);
  const unlit = samples.filter(({ lit, text }) => lit.join('|') !== (text ?? ''));
  expect(unlit).to.deep.equal([]);
}
