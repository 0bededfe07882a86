/** What only calendar events need: their files, and their times in words. */
export { eventLink } from '../actions/event-link.js';
export { formatEventTime } from '../view/format-event.js';
