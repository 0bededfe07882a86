/** `smart-packet/handler`: answers requests for packets, on any server. Needs no DOM. */
export { createHandler, type Handler, type HandlerOptions, type HandlerSource } from './handler/create-handler.js';
