/** `smart-packet/intents`: common intents, any notation of an intent, and what it is for in twelve languages. Needs no DOM. */
export { commonIntents, type Category, type CommonIntent, type Descriptions } from './intents/common-intents.js';
export { allDescriptions as intentDescriptions } from './intents/all-descriptions.js';
export { parseIntent, type Intent } from './intents/parse-intent.js';
export { describeIntent } from './present/describe-intent.js';
