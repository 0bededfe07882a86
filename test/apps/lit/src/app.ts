import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import packets from '../../packets.json';
import { answer } from './answer.js';

@customElement('lit-app')
export class LitApp extends LitElement {
  @state() private index = 0;
  @state() private isShown = true;
  @state() private prevented = '';

  protected override render() {
    return html`
      <button id="switch" @click=${() => (this.index = 1 - this.index)}>Other packets</button>
      <button id="unmount" @click=${() => (this.isShown = false)}>Take them away</button>
      <output id="prevented">${this.prevented}</output>
      ${this.isShown ? this.answers() : nothing}
    `;
  }

  private answers() {
    const onAction = (href: string) => {
      this.prevented = href;
    };
    return html`
      <section id="from-src">${answer({ src: packets.addresses[this.index]! }, onAction)}</section>
      <section id="from-object">${answer({ packet: packets.objects[this.index] }, onAction)}</section>
    `;
  }
}
