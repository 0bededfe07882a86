import {
  adoptStyles,
  html,
  LitElement,
  nothing,
  render,
  supportsAdoptingStyleSheets,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { isExpired } from '../packet/dates.js';
import type { Issue } from '../packet/issues.js';
import type { Packet } from '../packet/model.js';
import { isRecordingRefused } from '../packet/parse-packet.js';
import type { Paragraph } from '../text/paragraphs.js';
import type { TimingSource, WordTiming } from '../text/timing.js';
import { directionOf } from '../present/language.js';
import { str } from '../present/localize.js';
import { failureMessage } from '../present/messages.js';
import { ActionsController } from './actions/actions-controller.js';
import { CustomStates } from './browser/custom-states.js';
import { loadLazy } from './browser/load-lazy.js';
import { loadPart } from './browser/load-part.js';
import { upgradeProperties } from './browser/upgrade-properties.js';
import { CardTexts } from './card/card-texts.js';
import { footerTemplate, headerTemplate } from './card/header.js';
import { errorTemplate, loadingTemplate } from './card/status.js';
import { StatusController } from './card/status-controller.js';
import type { ActiveWord } from './events.js';
import { LocaleController } from './locale/locale-controller.js';
import { MenuController } from './menu/menu-controller.js';
import { ExpiryController } from './packet/expiry-controller.js';
import { canRetry, PacketController, type PacketState } from './packet/packet-controller.js';
import { PlaybackController } from './playback/playback-controller.js';
import { unavailableTemplate } from './player/player.js';
import { PlayerController } from './player/player-controller.js';
import { styles } from './styles/smart-packet.styles.js';
import { TranscriptLoader } from './transcript/transcript-loader.js';
import { transcriptTemplate, type TranscriptContent } from './transcript/transcript-template.js';
import { VariantController } from './variants/variant-controller.js';

// What the types of its properties and events are called: the manifest says that they are to be had from here.
export {
  SmartPacketActionEvent,
  SmartPacketEndedEvent,
  SmartPacketErrorEvent,
  SmartPacketIssueEvent,
  SmartPacketLoadEvent,
  SmartPacketPauseEvent,
  SmartPacketPlayEvent,
  SmartPacketProgressEvent,
  SmartPacketTimingEvent,
  SmartPacketWordEvent,
  type ActiveWord,
} from './events.js';
export type { PacketState } from './packet/packet-controller.js';
export type { Issue } from '../packet/issues.js';
export type { TimingSource, WordTiming } from '../text/timing.js';

/** Properties that say which packet is shown, and how strictly it is read. */
const SOURCE_PROPERTIES = ['packet', 'src', 'packetId', 'strict'] as const;

/**
 * Shows a Smart Packet: plays its recording, lights its transcript up word by word, and turns its actions into links.
 *
 * @summary A voice answer to play, read along with and act on.
 *
 * @slot - Fallback content: shown where there is no JavaScript, and when the packet fails. Here also stand a
 *   `<script type="application/json">` with the packet, or a `<track>` with captions, of which nothing is shown.
 * @slot avatar - A picture of who speaks, in place of the initials.
 * @slot header - In place of the title and the line under it.
 * @slot footer - Below everything else.
 * @slot empty - Shown while there is neither a packet nor an address of one.
 * @slot error - In place of the sentence that says what went wrong.
 *
 * @csspart error - What went wrong, in place of the packet.
 * @csspart loading - The card's shapes while the packet is on its way.
 * @csspart expired - Says that the packet has expired, in place of the actions.
 * @csspart header - Who speaks, what about, and the menu's button.
 * @csspart avatar - Initials of the author.
 * @csspart title - The heading: the packet's title, or its intent in words.
 * @csspart byline - Author, intent, date.
 * @csspart menu-button - Opens and closes the menu.
 * @csspart menu - Copy, share, save; in the tree while it is open.
 * @csspart menu-item - One command of the menu.
 * @csspart player - The controls of the recording, or of the device's voice.
 * @csspart play-button - Plays and pauses.
 * @csspart slider - The position: in the recording, or among the words read aloud.
 * @csspart controls - The row under the slider.
 * @csspart elapsed - The position, as time, or in words.
 * @csspart duration - The recording's length.
 * @csspart back-button - Five seconds back, or one sentence.
 * @csspart forward-button - Five seconds forward, or one sentence.
 * @csspart mute-button - Mutes and unmutes.
 * @csspart volume - The volume.
 * @csspart rate - The speed.
 * @csspart read-aloud - Says that it is the device's voice that reads, above its controls.
 * @csspart unavailable - Says that the recording can't be played, in place of the controls, or above those of the voice.
 * @csspart retry-button - Tries again: the packet or the recording.
 * @csspart transcript-button - Opens and closes a transcript that is `closed` at first.
 * @csspart transcript - The scrolling box of the text.
 * @csspart paragraph - One paragraph of the text.
 * @csspart speaker - The speaker's name above a paragraph, where captions name one.
 * @csspart play-from-button - Plays from a paragraph; for screen readers.
 * @csspart follow-button - Scrolls along again.
 * @csspart validity - Says that it could not be checked whether the packet is still valid, above the actions.
 * @csspart actions - The list of actions.
 * @csspart action - One action, a link.
 * @csspart action-label - The action's label.
 * @csspart action-destination - Where the action leads: host, number or address.
 * @csspart copy-button - Copies a number or an address; in frames only.
 * @csspart status - Says what just happened, such as "Copied", for a few seconds.
 * @csspart open-button - Opens and closes a `compact` card.
 * @csspart footer - Expiry date and tags.
 * @csspart tag - One tag.
 *
 * @cssproperty [--smart-packet-accent-color=light-dark(#2f5bea, #9db4ff)] - Play button, first action, played part.
 * @cssproperty [--smart-packet-on-accent-color] - Text and icons on the accent colour; black or white by default, whichever contrasts more.
 * @cssproperty [--smart-packet-surface-color=light-dark(#fff, #16181d)] - The card.
 * @cssproperty [--smart-packet-text-color] - Text; nearly black or nearly white by default, whichever contrasts more with the surface.
 * @cssproperty [--smart-packet-muted-color] - Quiet text, at least 4.5:1 on the surface; by default 70 % of the text's colour.
 * @cssproperty [--smart-packet-border-color] - Hairlines; by default 12 % of the text's colour.
 * @cssproperty [--smart-packet-focus-color] - The ring around what has the focus; by default the accent, dark or light enough to be seen.
 * @cssproperty [--smart-packet-highlight-color] - Behind the word being spoken, the initials, what is pointed at; by default 14 % of the accent.
 * @cssproperty [--smart-packet-font=system-ui, sans-serif] - Font family.
 * @cssproperty [--smart-packet-font-size=1rem] - Size of text; most other sizes follow.
 * @cssproperty [--smart-packet-transcript-font=inherit] - Font family of the transcript.
 * @cssproperty [--smart-packet-transcript-font-size=1.0625em] - Size of the transcript.
 * @cssproperty [--smart-packet-transcript-max-height=22rem] - The transcript scrolls beyond this height.
 * @cssproperty [--smart-packet-radius=18px] - The card's corners; smaller corners follow.
 * @cssproperty [--smart-packet-border-width=1px] - Width of hairlines.
 * @cssproperty [--smart-packet-shadow=0 1px 2px rgb(0 0 0 / 4%), 0 8px 24px rgb(0 0 0 / 5%)] - The card's shadow.
 * @cssproperty [--smart-packet-space=4px] - The step of which all larger distances are made.
 * @cssproperty [--smart-packet-play-size=56px] - The play button; 48px in narrow cards, 44px in bubbles.
 * @cssproperty [--smart-packet-min-width=0] - The element's least width.
 * @cssproperty [--smart-packet-max-width=100%] - The element's greatest width, never more than its place; 24rem for bubbles. Where the page leaves the width to the content (flex, grid, floats), it is 24rem, at least 240 pixels.
 * @cssproperty [--smart-packet-min-height=0] - The card's least height, in every state: the page does not move when the packet arrives.
 *
 * @cssstate loading - The packet is on its way.
 * @cssstate error - The packet failed.
 * @cssstate expired - The packet has expired.
 * @cssstate playing - The recording plays, or the text is read aloud.
 * @cssstate aligned - Word times were found in the recording.
 *
 * @fires {SmartPacketLoadEvent} smart-packet-load - A packet was read and is shown; `packet`. Bubbles, composed.
 * @fires {SmartPacketErrorEvent} smart-packet-error - The packet failed; `issues`. Bubbles, composed.
 * @fires {SmartPacketIssueEvent} smart-packet-issue - Something was left out or is unavailable; `issue`. Bubbles, composed.
 * @fires {SmartPacketPlayEvent} smart-packet-play - The recording plays, or the text is read aloud. Bubbles, composed.
 * @fires {SmartPacketPauseEvent} smart-packet-pause - It pauses before its end. Bubbles, composed.
 * @fires {SmartPacketProgressEvent} smart-packet-progress - 25, 50, 75, 100 % were really heard; `percent`. Bubbles, composed.
 * @fires {SmartPacketEndedEvent} smart-packet-ended - It reached its end. Bubbles, composed.
 * @fires {SmartPacketWordEvent} smart-packet-word - Another word is spoken; `word` or null. Bubbles, composed.
 * @fires {SmartPacketTimingEvent} smart-packet-timing - Word times are known, or better ones; `timing`. Bubbles, composed.
 * @fires {SmartPacketActionEvent} smart-packet-action - An action was chosen and will run; `action`, `href`. Bubbles, composed, cancelable.
 */
export class SmartPacketElement extends LitElement {
  static override styles = styles;

  static override properties: PropertyDeclarations = {
    src: {},
    packet: { attribute: false },
    packetId: { attribute: 'packet-id' },
    captions: {},
    strict: { type: Boolean },
    loading: {},
    preload: {},
    allowSimultaneous: { type: Boolean, attribute: 'allow-simultaneous' },
    playbackRate: { type: Number, attribute: 'playback-rate' },
    start: { type: Number },
    withoutAlignment: { type: Boolean, attribute: 'without-alignment' },
    withoutWave: { type: Boolean, attribute: 'without-wave' },
    jsonLd: { type: Boolean, attribute: 'json-ld' },
    variant: { reflect: true, useDefault: true },
    open: { type: Boolean, reflect: true },
    transcript: {},
    theme: { reflect: true },
  };

  /** Address of the packet's JSON, relative to the page. `https:`; `http:` too where the page is not secure, and for this device. */
  src: string | null = null;
  /** The packet itself, as an object or JSON text; goes before `src`. A changed object is read again by `reload()`. */
  packet: unknown = null;
  /** SPID of the packet to show, where the source holds several; by default the first. */
  packetId: string | null = null;
  /** Address of captions (WebVTT, SRT, Podcasting 2.0 or Whisper JSON) relative to the page; goes before a `<track>` child and the packet's own. */
  captions: string | null = null;
  /** Makes any deviation from the packet format a failure. */
  strict = false;
  /** `lazy` waits with the request until the element is near the viewport. */
  loading: 'eager' | 'lazy' = 'eager';
  /** What may be requested of the recording before a person presses play: `none`, `metadata` or `auto`, which finds word times, too. */
  preload: 'none' | 'metadata' | 'auto' = 'none';
  /** Neither stops other packets of the page when it plays, nor is stopped by them. */
  allowSimultaneous = false;
  /** Speed, from 0.25 to 4; others are brought into that range, and what is no speed becomes 1. */
  playbackRate = 1;
  /** Seconds into the recording at which it begins. */
  start = 0;
  /** Word times are not looked for in the recording, and so it is not requested a second time; to be set before it plays. */
  withoutAlignment = false;
  /** The slider stays a plain track, also where the recording's samples are known. */
  withoutWave = false;
  /** Writes the packet into the page's head as schema.org `AudioObject`, for search engines and assistants. */
  jsonLd = false;
  /** `card`; `compact`, one line that opens into the card; `bubble`, a voice message in a chat. */
  variant: 'card' | 'compact' | 'bubble' = 'card';
  /** Whether a `compact` card is open. */
  open = false;
  /** `closed` shows a button that opens it; `none` leaves it out. */
  transcript: 'open' | 'closed' | 'none' = 'open';
  /** `light` or `dark`, or `auto` as the visitor's system; by default as the page's own `color-scheme`. */
  theme: 'light' | 'dark' | 'auto' | null = null;

  /** @internal */ readonly locale = new LocaleController(this);
  readonly #packets = new PacketController(this);
  readonly #status = new StatusController(this);
  readonly #texts = new CardTexts(this.locale);
  readonly #playback: PlaybackController = new PlaybackController(this, {
    load: () => this.#transcript.load(),
    show: (range) => this.#transcript.show(range),
  });
  readonly #transcript = new TranscriptLoader(this, this.#playback);
  readonly #player = new PlayerController(this, this.#playback, this.#transcript, () => {
    this.performUpdate();
  });
  /** @internal */ protected readonly actions = new ActionsController(this);
  /** @internal */ protected readonly variants = new VariantController(this);
  readonly #menu = new MenuController(this, this.#playback);
  readonly #states = new CustomStates(this);

  constructor() {
    super();
    new ExpiryController(this);
    this.#playback.subscribe((type) => {
      if (type !== 'error') return;
      this.report({ code: 'recording-unavailable', path: ['voice'], severity: 'warning' });
      this.announce(this.locale.msg('Audio unavailable', { id: 'audio-unavailable' }));
    });
    upgradeProperties(this, SmartPacketElement.prototype);
  }

  /** `empty`, `loading`, `ready` (an expired packet, too) or `error`. */
  get state(): PacketState {
    return this.#packets.state;
  }
  /** What was noticed in the packet, and since then. */
  get issues(): readonly Issue[] {
    return this.#packets.issues;
  }
  /** @internal The validated packet; null unless `state` is `ready`. */
  get currentPacket(): Packet | null {
    return this.#packets.packet;
  }
  /** @internal The transcript in paragraphs. */
  get paragraphs(): readonly Paragraph[] {
    return this.#texts.paragraphs;
  }
  /**
   * The audio that plays the recording, for what this element does not do, such as `setSinkId()` or Web Audio; each packet
   * has another one. It is made when it is first asked for, here or by playing; null without a recording, and outside the page.
   */
  get audio(): HTMLAudioElement | null {
    return this.#playback.recording.media.make();
  }
  /** False while the recording plays, or the text is read aloud, or either is waited for; true otherwise. */
  get paused(): boolean {
    return this.#playback.current.paused;
  }
  /** Position in the recording, in seconds. Setting it seeks; before there is a packet, it is where the next one begins. */
  get currentTime(): number {
    return this.#playback.recording.currentTime;
  }
  set currentTime(seconds: number) {
    this.seek(seconds);
  }
  /** Length of the recording in seconds; NaN while unknown, as in HTML media, and where the text is read aloud. */
  get duration(): number {
    return this.#playback.current.duration ?? NaN;
  }
  /** The word being spoken: its text, UTF-16 offsets in the transcript, seconds (NaN when read aloud); null between words and before play. */
  get activeWord(): ActiveWord | null {
    return this.#playback.current.words?.activeWord ?? null;
  }

  /**
   * Where word times come from: `captions`, the recording itself (`aligned`), a `spread` over its length, or `speech` by
   * the device; `none` before play and without words.
   */
  get timing(): TimingSource {
    return this.#playback.current.words?.timing ?? 'none';
  }
  /**
   * When each word is spoken: UTF-16 offsets in the transcript, seconds, and a confidence from 0 to 1 where they were
   * found in the recording. Frozen; empty while `timing` is `none`.
   */
  get wordTimings(): readonly WordTiming[] {
    return this.#playback.recording.words?.timings ?? [];
  }

  /** Plays the recording, or reads aloud where that is offered; to be called in a gesture. Resolves also when the browser does not allow sound. */
  play(): Promise<void> {
    // A packet that was set in the same gesture has no audio yet, and the next gesture may be long in coming.
    if (this.isConnected && this.isUpdatePending) this.performUpdate();
    return this.#playback.current.play();
  }
  /** Pauses the recording, or the voice; nothing happens where nothing plays. */
  pause(): void {
    this.#playback.current.pause();
  }
  /** @param seconds position in the recording; clamped to it */
  seek(seconds: number): void {
    this.#playback.recording.seek(seconds);
  }
  /** Reads or requests the packet again. */
  reload(): void {
    this.#packets.reload();
  }

  /** The transcript as a WebVTT file, with a timestamp for each word; it has no cues while `timing` is `none`. */
  toWebVTT(): string {
    return this.#transcript.current?.toWebVtt() ?? 'WEBVTT\n';
  }

  /** @internal */
  report(issue: Issue): void {
    this.#packets.report(issue);
  }
  /** @internal */
  announce(text: string, language?: string | null): void {
    this.#status.announce(text, language);
  }

  /** A move within the page keeps everything as it is, the sound too. Without this callback it would be a removal and an insertion. */
  connectedMoveCallback(): void {
    this.locale.hostMoved();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Empties what a server rendered: that is for smart-packet/hydrate.
    const root = this.attachShadow({ mode: 'open' });
    if (this.ownerDocument !== document) this.adoptedCallback();
    // Every browser does; what does not is the DOM of a test, in which nothing is seen.
    else if (supportsAdoptingStyleSheets) adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  /** Another document, such as a frame's, needs styles of its own. */
  adoptedCallback(): void {
    void loadPart(this, () => import('./browser/add-styles.js')).then((module) => module?.styleAgain(this));
  }

  /** Of those that wait for the viewport the first updates come in turns, so that a thousand don't keep the page busy; what a server rendered has none. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.loading === 'lazy' && this.src && !this.renderRoot.firstChild) {
      this.#packets.resolve(true);
      this.#setStates();
      await (await loadLazy(this))?.turnOf(this);
    }
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const rate = this.playbackRate;
    this.playbackRate = rate > 0 ? Math.max(0.25, Math.min(rate, 4)) : 1;
    if (changed.has('open')) this.#menu.close();
    this.#packets.resolve(SOURCE_PROPERTIES.some((name) => changed.has(name)));
    if (this.#packets.show()) this.#replacePacket();
    // Other captions for a packet that is being read along with.
    else if (changed.has('captions') && this.hasUpdated) this.#transcript.current?.reset();
    this.#status.update();
    this.#texts.update(this.currentPacket, this.#transcript.current?.words.turns);
  }

  /** Nothing stays of the packet before. */
  #replacePacket(): void {
    this.#packets.events.end(this.#playback.reset());
    this.#transcript.current?.reset();
    this.#status.clear();
    this.#menu.close();
  }

  protected override update(changed: PropertyValues<this>): void {
    const active = (this.renderRoot as ShadowRoot).activeElement;
    this.#texts.erase(this.state, this.issues, () => render(this.render(), this.renderRoot, this.renderOptions));
    super.update(changed);
    // An action of the packet before, or of one that has expired.
    if (active && !active.isConnected) this.#focusFrame();
  }

  protected override firstUpdated(): void {
    // Of an element that listens for clicks, screen readers call all text "clickable", and the keys that click do nothing.
    this.renderRoot.addEventListener('click', this.#transcript.onClick as (event: Event) => void);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.jsonLd && changed.has('jsonLd')) {
      void loadPart(this, () => import('./packet/json-ld-controller.js')).then((module) => module?.describe(this));
    }
    this.#packets.events.dispatch(this);
    this.#setStates();
  }

  #setStates(): void {
    const { state, timing, currentPacket } = this;
    this.#states.set({
      loading: state === 'loading',
      error: state === 'error',
      expired: currentPacket !== null && isExpired(currentPacket, Date.now()),
      playing: !this.paused,
      aligned: timing === 'aligned',
    });
  }

  protected override render(): TemplateResult {
    const { locale } = this.locale;
    // A right-to-left language is laid out so on any page; on a right-to-left page every language is.
    const direction = directionOf(locale) === 'rtl' ? 'rtl' : nothing;
    return html`<div
      class="frame"
      dir=${direction}
      lang=${locale}
      tabindex="-1"
      @keydown=${this.#onKeyDown}
      @focusin=${this.#onApproach}
      @pointerdown=${this.#onApproach}
    >
      ${this.variants.isReady ? this.#bodyTemplate() : nothing} ${this.#status.template()}
    </div>`;
  }

  #bodyTemplate(): TemplateResult | typeof nothing {
    const { msg } = this.locale;
    switch (this.state) {
      case 'empty':
        return html`<slot name="empty"></slot>`;
      case 'loading':
        return loadingTemplate(msg);
      case 'error':
        return errorTemplate(msg, failureMessage(msg, this.issues), canRetry(this.issues) ? this.#onRetryPacket : null);
      case 'ready':
        return this.#cardTemplate();
    }
  }

  #cardTemplate(): TemplateResult | typeof nothing {
    const { msg } = this.locale;
    const { card } = this.#texts;
    const packet = this.currentPacket;
    if (!packet || !card) return nothing;
    const expires = card.expires && !isExpired(packet, Date.now());
    return html`<article class="card" aria-labelledby=${card.heading ? 'title' : nothing}>
      ${this.variants.disclosures?.openButton()} ${headerTemplate(msg, card, this.#menu.isOpen, this.#menu)}
      ${this.#menu.template(packet)} ${isRecordingRefused(this.issues) ? unavailableTemplate(msg, null) : nothing}
      ${this.#playback.isPlayable ? this.#player.template(this.serverAudio?.()) : nothing}
      ${packet.transcript && this.transcript !== 'none' ? this.#transcriptTemplates(packet) : nothing}
      ${this.#actionsTemplate(packet)}
      ${footerTemplate(card, expires ? msg(str`Expires ${card.expires}`, { id: 'expires' }) : '')}
      <slot name="footer"></slot>
    </article>`;
  }

  #transcriptTemplates(packet: Packet): unknown[] {
    const { disclosures } = this.variants;
    const content: TranscriptContent = {
      text: packet.transcript,
      paragraphs: this.paragraphs,
      language: packet.meta.language,
      isPlayable: this.#playback.isPlayable,
      isHidden: this.transcript === 'closed' && disclosures?.isTextOpen === false,
      followButton: this.#transcript.current?.view.followButton(),
    };
    return [disclosures?.textButton(), transcriptTemplate(this.locale.msg, content, this.#transcript)];
  }

  #actionsTemplate(packet: Packet): TemplateResult | typeof nothing {
    const { msg } = this.locale;
    if (isExpired(packet, Date.now()))
      return html`<p part="expired">${msg('This message has expired.', { id: 'expired' })}</p>`;
    const validity = this.#texts.card?.isExpiryUnknown
      ? html`<p part="validity" id="validity">
          ${msg('It could not be checked whether this is still valid.', { id: 'expiry-unknown' })}
        </p>`
      : nothing;
    return packet.actions.length && !this.#texts.areErased ? this.actions.template(packet, validity) : validity;
  }

  /** Where a server renders, and what takes that over: an audio for the browser's own controls. */
  protected serverAudio?(): TemplateResult | undefined;

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (!this.#menu.onKeyDown(event)) this.#player.onKeyDown(event);
  };

  readonly #onApproach = (event: Event): void => {
    this.#transcript.onApproach(event);
    this.#player.onApproach(event);
  };

  readonly #onRetryPacket = (): void => {
    this.#focusFrame();
    this.reload();
  };

  #focusFrame(): void {
    this.renderRoot.querySelector<HTMLElement>('.frame')?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smart-packet': SmartPacketElement;
  }
}
