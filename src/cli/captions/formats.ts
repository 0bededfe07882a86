import type { CaptionFormat } from '../../transcription/convert-transcription.js';

export const CAPTION_FORMATS: readonly CaptionFormat[] = ['vtt', 'srt', 'json'];
