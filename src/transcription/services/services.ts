import { LOCAL_TOOLS } from './local-tools.js';
import type { Service } from './service.js';
import { SPEECH_SERVICES } from './speech-services.js';

/** Everything that is recognised, in no particular order: an answer is of one of them at most. */
export const SERVICES: readonly Service[] = [...SPEECH_SERVICES, ...LOCAL_TOOLS];
