// Made by .scripts/align/train.mjs from synthesised speech; do not edit.
import { FEATURES } from './features.js';
import type { Model } from './gaussians.js';
import { MODELLED, UNITS } from './units.js';

const bytes = Uint8Array.from(
  atob(
    'LZWNVm93boaJgIyGgHx9goCAgIA5koxWc393g4eBiIaBen5+c399hD+PiVt2f3aHiIGJhIF/foF0k41yVqObQWV1eYCCfIWAf3+AhJR1e4RPjIhlfIeBj4yDh4GBfX6Ag4WFfm/BpC9VjH2BiYCFhYF8f4ODiIN5VaGXSml5eIaFgoiCgn98gYJ/gH5RiIFpfo1/jYuAgX2BgoGChH5/glt7fHWLkIqUjYiGenZ/fIF8gn+DZ2tpZ5COeWmEh3N4g32JgYGAgIBoZXlilG9vioRtdIKHiYiEgH+Dgl5oZm+RlXt7fICCdnN9f4SObXOCdGZ3VJJmbW6EjICGkIR3dIJ8foBxdIRbiHKOfmtufI2GhYJ+gnt+g2t9immChKKJcXl6e3N8g4B/f3+Db15pYJaDcWR1koJ4goCEhIJ6e4Fsa3BpkYR+eH2FfXt6f4B6f318gzMfFCAgIhUYEhMWFxcUGBQHCAgIJjcoLSIuIigmJCcqKCgsKBMeGBc3MCIsISUhICAhIyQjJCckTDwuOigyKTEgLCEjJiUnKCQmKSg/VkFTLDMoLSMpIyQmJCknIycpJ0NJNjkjRzxMLDMvNTMuLi4nJykqM3NIah42JjciKSMhIScnJyUmKCcmTzhEJTQkJR4lHyEkISUmJCUpKDRFLywdJB4WFCAeIigoKTAvMTUvJColIh8sKB0WJyYxODQ9NDY3QDUkKyofIS0fHRgmKiUuNUA/MS8wOCk5Jx4lNCweHikdKC0oKSstNjMqKTs7LhwpHiUWKycpNTYyMjA8Oj0vNSIjHSwgIxYoLCgtLzw5ODc2MzE2IyUeLywfGCkqLSowMzQ2Ny4xKzYpIhwnISEULCErOjMvLjY6OTwsOisgGislHxQ1LzMuNTQ2QT43OiYxJx1kZCcnOFdVNT5JQ0RTPkpRR0ZaMjIjJSQoJSQkKyojKCooLzIyMg==',
  ),
  (letter) => letter.charCodeAt(0),
);
const NUMBERS = MODELLED * FEATURES;

/** The units as synthesised speech has them. */
export const seedModel: Model = {
  mean: Float32Array.from(bytes.subarray(0, NUMBERS), (each) => (each - 128) / 25),
  deviation: Float32Array.from(bytes.subarray(NUMBERS, 2 * NUMBERS), (each) => Math.max(each, 1) / 50),
};

/** Usual length of each unit, in seconds. */
export const seedLengths = Array.from(bytes.subarray(2 * NUMBERS, 2 * NUMBERS + UNITS.length), (each) => each / 1000);

/** Spread of the logarithm of each unit's length. */
export const seedSpreads = Array.from(bytes.subarray(2 * NUMBERS + UNITS.length), (each) => each / 100);
