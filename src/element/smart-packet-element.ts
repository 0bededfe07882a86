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
import { formatTime } from '../present/format-time.js';
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
import { canRetry, PacketController, type Claim, type PacketState } from './packet/packet-controller.js';
import { PlaybackController } from './playback/playback-controller.js';
import { unavailableTemplate } from './player/player.js';
import { PlayerController } from './player/player-controller.js';
import { styles } from './styles/smart-packet.styles.js';
import type { TrustedKeys } from '../trust/find-signer.js';
import type { Verification } from '../trust/verification.js';
import { TooltipsLoader } from './tooltips/tooltips-loader.js';
import { TranscriptLoader } from './transcript/transcript-loader.js';
import { transcriptTemplate, type TranscriptContent } from './transcript/transcript-template.js';
import type { Trust } from './trust/trust.js';
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
export type { SmartPacketVerificationEvent } from './verification-event.js';
export type { TrustedKeys } from '../trust/find-signer.js';
export type { Verification } from '../trust/verification.js';

/** Properties that say which packet is shown, how strictly it is read, and whom the page trusts. */
const SOURCE_PROPERTIES = ['packet', 'src', 'packetId', 'strict', 'requireProof', 'trustedKeys'] as const;

/**
 * Shows a Smart Packet: plays its recording, highlights its transcript word by word, and turns its actions into links.
 *
 * @summary A voice answer to play, follow word by word, and act on.
 *
 * @slot - Fallback content: shown without JavaScript, and when the packet fails. A `<script type="application/json">`
 *   with the packet, or a `<track>` with captions, also goes here; neither is displayed.
 * @slot avatar - A picture of the speaker, replacing the initials.
 * @slot header - Replaces the title and the byline.
 * @slot footer - Below everything else.
 * @slot empty - Shown while there is neither a packet nor an address to load one from.
 * @slot error - Replaces the sentence that says what went wrong.
 *
 * @csspart error - Says what went wrong; replaces the packet.
 * @csspart loading - Placeholder shapes while the packet loads.
 * @csspart expired - Says that the packet has expired; replaces the actions.
 * @csspart header - The speaker, the title, and the menu button.
 * @csspart avatar - Initials of the author.
 * @csspart title - The heading: the packet's title, or else its author, or its intent in words.
 * @csspart byline - The author, the recording's length, the date.
 * @csspart menu-button - Opens and closes the menu.
 * @csspart menu - Volume, copy, share, save, above the page; exists only while it is open.
 * @csspart menu-item - One command of the menu.
 * @csspart player - The controls of the recording, or of the device's voice.
 * @csspart play-button - Plays and pauses.
 * @csspart slider - The position in the recording, or among the words read aloud.
 * @csspart controls - The row below the slider.
 * @csspart elapsed - The position, as a time or as a number of words.
 * @csspart duration - The recording's length.
 * @csspart back-button - Five seconds back, or one sentence.
 * @csspart forward-button - Five seconds forward, or one sentence.
 * @csspart mute-button - Mutes and unmutes.
 * @csspart volume - The volume.
 * @csspart rate - The playback speed.
 * @csspart read-aloud - Says that the device's voice is reading; above its controls.
 * @csspart unavailable - Says that the recording can't be played; replaces the controls, or is above those of the voice.
 * @csspart retry-button - Retries the packet or the recording.
 * @csspart transcript-button - Opens and closes a transcript that is initially `closed`.
 * @csspart transcript - The scrollable box of the text.
 * @csspart paragraph - One paragraph of the text.
 * @csspart speaker - The speaker's name above a paragraph, if captions name one.
 * @csspart play-from-button - Plays from a paragraph; for screen readers.
 * @csspart follow-button - Resumes scrolling with the spoken word.
 * @csspart validity - Says that the packet's validity could not be checked; above the actions.
 * @csspart actions - The list of actions.
 * @csspart action - One action, a link.
 * @csspart action-label - The action's label.
 * @csspart action-destination - Where the action leads: host, number or address.
 * @csspart copy-button - Copies a number or an address; in frames only.
 * @csspart status - Says what just happened, such as "Copied", for a few seconds.
 * @csspart badge - Says who signed, beside the author; opens and closes the details.
 * @csspart signature - The details: what is unchanged, who signed, until when it is valid.
 * @csspart ask-button - Asks the domain that can confirm the key.
 * @csspart warning - Says that the packet was changed after it was signed; there are no actions and no recording then.
 * @csspart open-button - Opens and closes a `compact` card.
 * @csspart tooltip - The name of a button without words, while the mouse is on it or the keyboard has led to it.
 * @csspart footer - Expiry date and tags.
 * @csspart tag - One tag.
 *
 * @cssproperty [--smart-packet-accent-color=light-dark(#2f5bea, #9db4ff)] - Play button, first action, played part of the slider.
 * @cssproperty [--smart-packet-on-accent-color] - Text and icons on the accent colour; by default black or white, whichever has more contrast.
 * @cssproperty [--smart-packet-surface-color=light-dark(#fff, #16181d)] - Background of the card.
 * @cssproperty [--smart-packet-text-color] - Text; by default nearly black or nearly white, whichever has more contrast with the surface.
 * @cssproperty [--smart-packet-muted-color] - Muted text; keep at least 4.5:1 on the surface; by default 70 % of the text colour.
 * @cssproperty [--smart-packet-border-color] - Hairlines; by default 12 % of the text colour.
 * @cssproperty [--smart-packet-focus-color] - Focus ring; by default the accent, darkened or lightened until it is visible.
 * @cssproperty [--smart-packet-highlight-color] - Background of the word being spoken, the initials and hovered items; by default 14 % of the accent.
 * @cssproperty [--smart-packet-font=inherit] - Font family; by default the page's own.
 * @cssproperty [--smart-packet-font-size=1rem] - Text size; most other sizes follow from it.
 * @cssproperty [--smart-packet-transcript-font=inherit] - Font family of the transcript.
 * @cssproperty [--smart-packet-transcript-font-size=1.0625em] - Text size of the transcript.
 * @cssproperty [--smart-packet-transcript-max-height=22rem] - Maximum height of the transcript, beyond which it scrolls.
 * @cssproperty [--smart-packet-radius=18px] - Corner radius of the card; smaller radii follow from it.
 * @cssproperty [--smart-packet-border-width=1px] - Width of hairlines.
 * @cssproperty [--smart-packet-shadow=0 1px 2px rgb(0 0 0 / 4%), 0 8px 24px rgb(0 0 0 / 5%)] - The card's shadow.
 * @cssproperty [--smart-packet-space=4px] - The unit of spacing; all larger distances are multiples of it.
 * @cssproperty [--smart-packet-play-size=56px] - Size of the play button; 48px in narrow cards, 44px in bubbles.
 * @cssproperty [--smart-packet-min-width=0] - The element's minimum width.
 * @cssproperty [--smart-packet-max-width=100%] - The element's maximum width, never more than its container; 22rem for bubbles. If the page leaves the width to the content (flex, grid, floats), it is 24rem, at least 240 pixels.
 * @cssproperty [--smart-packet-min-height=0] - The card's minimum height, in every state, so that the page does not move when the packet arrives.
 *
 * @cssstate loading - The packet is loading.
 * @cssstate error - The packet failed.
 * @cssstate expired - The packet has expired.
 * @cssstate playing - The recording is playing, or the text is being read aloud.
 * @cssstate aligned - Word times were found in the recording.
 * @cssstate signed - The text is as somebody signed it who is known, and the signature is valid.
 * @cssstate broken - The packet was changed after it was signed.
 *
 * @fires {SmartPacketLoadEvent} smart-packet-load - A packet was read and is shown; `packet`. Bubbles, composed.
 * @fires {SmartPacketErrorEvent} smart-packet-error - The packet failed; `issues`. Bubbles, composed.
 * @fires {SmartPacketIssueEvent} smart-packet-issue - Something was left out or is unavailable; `issue`. Bubbles, composed.
 * @fires {SmartPacketPlayEvent} smart-packet-play - Playback or reading aloud has started or resumed. Bubbles, composed.
 * @fires {SmartPacketPauseEvent} smart-packet-pause - It was paused before its end. Bubbles, composed.
 * @fires {SmartPacketProgressEvent} smart-packet-progress - 25, 50, 75 or 100 % were actually heard; `percent`. Bubbles, composed.
 * @fires {SmartPacketEndedEvent} smart-packet-ended - It reached its end. Bubbles, composed.
 * @fires {SmartPacketWordEvent} smart-packet-word - The word being spoken changed; `word`, or null between words. Bubbles, composed.
 * @fires {SmartPacketTimingEvent} smart-packet-timing - Word times, or better ones, became available; `timing`. Bubbles, composed.
 * @fires {SmartPacketVerificationEvent} smart-packet-verification - The packet’s proof was checked, or more of it; `verification`. Bubbles, composed.
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
    requireProof: { attribute: 'require-proof' },
    trustedKeys: { attribute: false },
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

  /**
   * Address of the packet's JSON, relative to the page. `https:`, or `http:` if the page is not a secure context, and for
   * localhost. Or an SPID, `spid:bakery.example:welcome`, for which the resolver is asked that the page has named.
   */
  src: string | null = null;
  /** The packet itself, as an object or JSON text; takes precedence over `src`. Call `reload()` after changing the object. */
  packet: unknown = null;
  /** SPID of the packet to show if the source has several; by default the first is shown. */
  packetId: string | null = null;
  /** Address of captions (WebVTT, SRT, Podcasting 2.0 or Whisper JSON), relative to the page; takes precedence over a `<track>` child and the packet's own. */
  captions: string | null = null;
  /** Treats any deviation from the packet format as a failure. */
  strict = false;
  /**
   * Shows no packet before its proof is checked, and none that is not as somebody signed it who is known: `text` requires
   * it of the text, `voice` of the recording, too, which is loaded at once for that. Asks the packet's domain for its keys.
   */
  requireProof: 'text' | 'voice' | null = null;
  /**
   * Public keys (`z6Mk…`) that the page trusts, by the domain or the SPID that they sign for. Of all packets of the page,
   * `<meta name="spid-key" content="bakery.example z6Mk…">` in its head says the same.
   */
  trustedKeys: TrustedKeys = {};
  /** `lazy` defers the request until the element is near the viewport. */
  loading: 'eager' | 'lazy' = 'eager';
  /** How much of the recording may be requested before a visitor presses play: `none`, `metadata` or `auto`; `auto` also finds word times. */
  preload: 'none' | 'metadata' | 'auto' = 'none';
  /** Neither pauses other packets of the page when it plays, nor is paused by them. */
  allowSimultaneous = false;
  /** Playback speed, clamped to 0.25 … 4; an invalid value becomes 1. */
  playbackRate = 1;
  /** Position in seconds at which playback starts. */
  start = 0;
  /** Turns off searching for word times in the recording, and so the second request for it; set it before playback. */
  withoutAlignment = false;
  /** Keeps the slider a plain rail instead of showing the waveform. */
  withoutWave = false;
  /** Writes the packet into the page's head as schema.org `AudioObject`, for search engines and assistants. */
  jsonLd = false;
  /** `card`; `compact`, one line that opens into the card; `bubble`, a voice message in a chat. */
  variant: 'card' | 'compact' | 'bubble' = 'card';
  /** Whether a `compact` card is open. */
  open = false;
  /** `closed` hides it behind a button; `none` leaves it out; `auto` is `closed` for bubbles with a recording, else `open`. */
  transcript: 'auto' | 'open' | 'closed' | 'none' = 'auto';
  /** `light`, `dark`, or `auto` to follow the visitor's system; by default the page's own `color-scheme` applies. */
  theme: 'light' | 'dark' | 'auto' | null = null;

  /** @internal */ readonly locale = new LocaleController(this);
  /** @internal */ protected readonly packets = new PacketController(this);
  readonly #status = new StatusController(this);
  readonly #texts = new CardTexts(this);
  readonly #playback: PlaybackController = new PlaybackController(this, {
    load: () => this.#transcript.load(),
    show: (range) => this.#transcript.show(range),
  });
  readonly #transcript = new TranscriptLoader(this, this.#playback);
  readonly #player = new PlayerController(this, this.#playback, this.#transcript.feedback, () => {
    this.performUpdate();
  });
  /** @internal */ protected readonly actions = new ActionsController(this);
  /** @internal */ protected readonly variants = new VariantController(this);
  readonly #menu = new MenuController(this, this.#playback);
  readonly #states = new CustomStates(this);
  readonly #tooltips = new TooltipsLoader(this);
  /** @internal What checks proofs, once there is a packet with one; null where it can't be had. */
  trustLoaded: Promise<Trust | null> | undefined;
  #trust: Trust | null = null;
  /** What was last to be checked. */
  #claim: Claim | null = null;
  /** The packet whose end was last asked about. */
  #watched: Packet | null = null;

  constructor() {
    super();
    this.#playback.subscribe((type) => {
      if (type !== 'error') return;
      this.report({ code: 'recording-unavailable', path: ['voice'], severity: 'warning' });
      // It stands in the card, too.
      this.announce(this.locale.msg('Audio unavailable', { id: 'audio-unavailable' }), this.locale.locale);
    });
    upgradeProperties(this, SmartPacketElement.prototype);
  }

  /** `empty`, `loading`, `ready` (an expired packet, too) or `error`. */
  get state(): PacketState {
    return this.packets.state;
  }
  /** What was wrong with the packet, and what has gone wrong since. */
  get issues(): readonly Issue[] {
    return this.packets.issues;
  }
  /**
   * What is known of the packet's proof: whether text, voice and captions are intact, who signed, whether it is still valid.
   * Null for a packet without one, and until it is checked. The voice is checked when it is played.
   */
  get verification(): Verification | null {
    return this.#trust?.verification ?? null;
  }
  /** @internal The validated packet; null unless `state` is `ready`. */
  get currentPacket(): Packet | null {
    return this.packets.packet;
  }
  /** @internal The transcript in paragraphs. */
  get paragraphs(): readonly Paragraph[] {
    return this.#texts.paragraphs;
  }
  /**
   * The audio element that plays the recording, for what this element does not offer, such as `setSinkId()` or Web Audio.
   * Each packet has its own. It is created on first use, here or by playing; null without a recording, and while the
   * element is not connected.
   */
  get audio(): HTMLAudioElement | null {
    return this.#playback.recording.media.make();
  }
  /** False while the recording plays, the text is read aloud, or either is about to start; true otherwise. */
  get paused(): boolean {
    return this.#playback.current.paused;
  }
  /** Position in the recording, in seconds. Setting it seeks; without a packet, it sets where the next one starts. */
  get currentTime(): number {
    return this.#playback.recording.currentTime;
  }
  set currentTime(seconds: number) {
    this.seek(seconds);
  }
  /** Length of the recording in seconds, at first as the packet claims; NaN while unknown, as in HTML media, and while the text is read aloud. */
  get duration(): number {
    return this.#playback.current.duration ?? NaN;
  }
  /** The word being spoken: its text, UTF-16 offsets in the transcript, seconds (NaN when read aloud); null between words and before play. */
  get activeWord(): ActiveWord | null {
    return this.#playback.current.words?.activeWord ?? null;
  }

  /**
   * Where word times come from: `captions`, alignment with the recording (`aligned`), an even `spread` over its length, or
   * the device's `speech`; `none` before playback and without words.
   */
  get timing(): TimingSource {
    return this.#playback.current.words?.timing ?? 'none';
  }
  /**
   * When each word is spoken: UTF-16 offsets in the transcript, seconds, and a confidence from 0 to 1 if the times were
   * found in the recording. Frozen; empty while `timing` is `none`.
   */
  get wordTimings(): readonly WordTiming[] {
    return this.#playback.recording.words?.timings ?? [];
  }

  /** Plays the recording, or reads aloud if that is offered. Call it within a user gesture. Resolves even if the browser blocks playback. */
  play(): Promise<void> {
    // A packet that was set in the same gesture has no audio yet, and the next gesture may be long in coming.
    if (this.isConnected && this.isUpdatePending) this.performUpdate();
    return this.#playback.current.play();
  }
  /** Pauses the recording or the voice; a no-op if nothing is playing. */
  pause(): void {
    this.#playback.current.pause();
  }
  /** @param seconds position in the recording, clamped to its length */
  seek(seconds: number): void {
    this.#playback.recording.seek(seconds);
  }
  /** Reads or requests the packet again. */
  reload(): void {
    this.packets.reload();
  }

  /** Returns the transcript as a WebVTT file, with a timestamp for each word; without cues while `timing` is `none`. */
  toWebVTT(): string {
    return this.#transcript.current?.toWebVtt() ?? 'WEBVTT\n';
  }

  /** @internal */
  report(issue: Issue): void {
    this.packets.report(issue);
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
      this.packets.resolve(true);
      this.#setStates();
      await (await loadLazy(this))?.turnOf(this);
    }
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const rate = this.playbackRate;
    this.playbackRate = rate > 0 ? Math.max(0.25, Math.min(rate, 4)) : 1;
    if (changed.has('open')) this.#menu.close();
    this.packets.resolve(SOURCE_PROPERTIES.some((name) => changed.has(name)));
    if (this.packets.show()) this.#replacePacket();
    // Other captions for a packet that is being read along with.
    else if (changed.has('captions') && this.hasUpdated) this.#transcript.current?.reset();
    this.#status.update();
    this.#texts.update(this.currentPacket, this.#transcript.current?.words.turns);
  }

  /** Nothing stays of the packet before. */
  #replacePacket(): void {
    this.packets.events.end(this.#playback.reset());
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
    this.packets.events.dispatch(this);
    this.#setStates();
    this.#watchExpiry();
    this.#watchProof();
  }

  /** Most packets have no end to wait for. Once for each: what can't be loaded is not asked for with every update. */
  #watchExpiry(): void {
    const { currentPacket } = this;
    if (currentPacket === this.#watched) return;
    this.#watched = currentPacket;
    if (!currentPacket?.meta.expires) return;
    void loadPart(this, () => import('./packet/expiry-controller.js')).then((module) => module?.watchExpiry(this));
  }

  #watchProof(): void {
    const { claim } = this.packets;
    if (!claim || claim === this.#claim) return;
    this.#claim = claim;
    this.trustLoaded = this.#loadTrust();
  }

  async #loadTrust(): Promise<Trust | null> {
    const module = await loadPart(this, () => import('./trust/trust.js'));
    if (module) return (this.#trust ??= new module.Trust(this, this.packets, this.#playback));
    // Then nothing is said of who signed; what has to say it fails as any request does.
    if (this.packets.claim && !this.currentPacket) this.packets.fail({ code: 'network', path: [], severity: 'error' });
    return null;
  }

  #setStates(): void {
    const { state, timing, currentPacket } = this;
    this.#states.set({
      loading: state === 'loading',
      error: state === 'error',
      expired: currentPacket !== null && isExpired(currentPacket),
      playing: !this.paused,
      aligned: timing === 'aligned',
      ...this.#trust?.states,
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
      @pointerover=${this.#onApproach}
    >
      ${this.variants.isReady ? this.#bodyTemplate() : nothing}${this.#status.template()}
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
    const opener = this.variants.disclosures?.openButton();
    const header = headerTemplate(msg, card, this.#length, this.#menu.isOpen, this.#menu);
    const menu = this.#menu.template(packet);
    const refusal = isRecordingRefused(this.issues) ? unavailableTemplate(msg, null) : nothing;
    const player = this.#playback.isPlayable ? this.#player.template(this.serverAudio?.()) : nothing;
    const text = packet.transcript && this.transcript !== 'none' ? this.#transcriptTemplates(packet) : nothing;
    const actions = this.#actionsTemplate(packet);
    const expires = card.expires && !isExpired(packet);
    const footer = footerTemplate(card, expires ? msg(str`Expires ${card.expires}`, { id: 'expires' }) : '');
    // No white space between them: each would be a node more in every card.
    return html`<article class="card" aria-labelledby=${card.heading ? 'title' : nothing}>
      ${opener}${header}${menu}${this.#trust?.template()}${refusal}${player}${text}${actions}${footer}<slot
        name="footer"
      ></slot>
    </article>`;
  }

  /** Of the recording, where the packet says it, and in one line; elsewhere it would push the date aside when it is known. */
  get #length(): string {
    const { duration } = this;
    const isShown = duration > 0 && (this.currentPacket?.duration || this.variant === 'compact');
    return isShown && !this.#texts.areErased ? formatTime(duration, this.locale.language) : '';
  }

  #transcriptTemplates(packet: Packet): unknown[] {
    const { disclosures } = this.variants;
    const content: TranscriptContent = {
      text: packet.transcript,
      paragraphs: this.paragraphs,
      language: packet.meta.language,
      isPlayable: this.#playback.isPlayable,
      isHidden: disclosures?.isTextHidden === true,
      followButton: this.#transcript.current?.view.followButton(),
    };
    return [disclosures?.textButton(), transcriptTemplate(this.locale.msg, content, this.#transcript)];
  }

  #actionsTemplate(packet: Packet): TemplateResult | typeof nothing {
    const { msg } = this.locale;
    if (isExpired(packet)) return html`<p part="expired">${msg('This message has expired.', { id: 'expired' })}</p>`;
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
    if (event.type !== 'pointerover') this.#player.onApproach(event);
    this.#tooltips.onApproach(event);
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
