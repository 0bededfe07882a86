// Made by .scripts/align/train.mjs from synthesised speech; do not edit.
import { FEATURES } from './features.js';
import type { Model } from './gaussians.js';
import { MODELLED, UNITS } from './units.js';

const bytes = Uint8Array.from(
  atob(
    'NZiQTmtybIOHf4uFgHt9gYCAgIA4lY9Vcnx3goaBiYaCeXx9dX99g0SRi1l2fneHiIGJhIF/foF1ko1xWaSbP2Vyd3+BfISAfn5/g5J2e4RSkItie4eBj42EiIKBfX+Ag4SEfnDApC5WiXyAiICFhYB8f4ODh4N5WKKYSGl3d4WFgoeCgn58gYJ/gH5UjYRmfoyAjYyBgn2BgoGChH5/gl2BgHOKkYuVj4qHe3d/fIB9goCDaHFtZo+OemqDhXN4g36JgoGAgIFpa3thk3FwiYRsc4KIioiEgH+Cgl9va22QlX18fICCdnN8f4WMbXODdGp4VJNmbW2EjYGGkIR3dIJ8foByeIRbiXOOfmtte42HhoN+gnx+g2yBi2iChaKLcnl6enN7goB/f4CDcGNrX5eEcWR0kYN4goGFhYF6e4FtcHJokYZ+eH6Ffnt6f4B6f319gz0jFy0mJxccFxgcHh4cIB4HCgoLKi8jKyMuICciISUmJSUrJxMaFxU6LSAvIiYhISAiJSUkJSgmSDgrOCcsJC8fLCEiJSMmKCQmKSg7TTtPLDAmLiMpIyQmJSknIyYpJz9EMzgiQzdKLDUvNTQtLy8oJykqMWxEZx4xIzYiKyMhIiYnJyUlJyYjSTRDJTAiKB4lHyEkISUmIyQpKDBBLC0dJB0ZFB8eIScnKTAuLzQuIigiIh4rJx0WJyUxNjM9NDU2PzQiKSgfICweHRgmKSUtNT8/MC8wNyc2JR4jNiwfHigcKC0nKCotNTMqJzc3LxsoHSQXLScpNTYyMjE9Oz0sMyEiHCofIhYoLCgtMDw6ODc2My40ISQcLSofGCgqLCswMzM1Ny4xKDQnIhsnHyAULCEsOjQuLjY6OjwqOCogGiokHxQ1LzMuNDM2QT43OiQvJh1kZCYoOVdVNT9JQ0NTPkpRSEZaMjIjJiQoJSQkKiojKSooLzEyMg==',
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
