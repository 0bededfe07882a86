import { loudnessLevels } from './levels.js';

/** What a packet may say of its recording, so that its length and waveform are shown before anybody plays it. */
export interface RecordingMeasures {
  /** Seconds, to the hundredth. */
  duration: number;
  /** How loud equal stretches are, from 0 to 100, the loudest being 100; whole numbers. */
  waveform: number[];
}

/** As many as a packet may have. */
const LEVELS = 128;

/**
 * Measures a recording for the fields `duration` and `waveform` of its packet.
 *
 * @param samples mono, from -1 to 1
 * @param sampleRate hertz
 */
export function measureRecording(samples: Float32Array, sampleRate: number): RecordingMeasures {
  return {
    duration: Math.round((samples.length / sampleRate) * 100) / 100,
    waveform: [...loudnessLevels(samples, LEVELS)].map((level) => Math.round(level * 100)),
  };
}
