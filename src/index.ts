import { defineSmartPacket } from './element/define.js';

defineSmartPacket();

export * from './element.js';
