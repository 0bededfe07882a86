import type { ReactiveController } from 'lit';
import { chooseVoice } from '../../../speech/choose-voice.js';
import type { ControllerHost, PacketHolder } from '../../host.js';

/** Owns which of the device's voices reads. Browsers find their voices by and by. */
export class ChosenVoice implements ReactiveController {
  /** Null where none speaks the text's language. */
  current: SpeechSynthesisVoice | null = null;
  /** It tells each word as it comes to it; null until that is known. */
  tellsWords: boolean | null = null;
  readonly #host: ControllerHost & PacketHolder;

  constructor(host: ControllerHost & PacketHolder) {
    this.#host = host;
    host.addController(this);
  }

  /** Chooses again, for the present packet and among the present voices. */
  update(): void {
    const packet = this.#host.currentPacket;
    const voice = packet && chooseVoice(speechSynthesis.getVoices(), packet.meta.language);
    if (voice?.voiceURI !== this.current?.voiceURI) this.tellsWords = null;
    this.current = voice;
  }

  hostConnected(): void {
    speechSynthesis.addEventListener('voiceschanged', this.#onVoices);
    this.#onVoices();
  }

  hostDisconnected(): void {
    speechSynthesis.removeEventListener('voiceschanged', this.#onVoices);
  }

  readonly #onVoices = (): void => {
    this.update();
    this.#host.requestUpdate();
  };
}
