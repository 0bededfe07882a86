/** Has the device read a transcript aloud. Loaded once there is a text, and no recording of it that plays. */
export { DeviceVoice, type DeviceVoiceHost } from './device-voice.js';
