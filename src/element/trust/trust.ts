/** Checks what is signed, and says what is known of it. Loaded once there is a packet with a proof. */
import { nothing, type ReactiveController } from 'lit';
import { parsed } from '../../packet/wire/json.js';
import { packetsIn, type PlacedPacket } from '../../packet/wire/packets-in.js';
import { spidDomain } from '../../resolver/domain.js';
import { decodeBase58 } from '../../trust/base58.js';
import type { JsonObject } from '../../trust/canonicalize.js';
import type { KeyRecord } from '../../trust/identity-keys.js';
import type { TrustedKeys } from '../../trust/find-signer.js';
import {
  isBroken,
  isTextTrusted,
  isVoiceTrusted,
  type Integrity,
  type Verification,
} from '../../trust/verification.js';
import { verifySigned, type SignedPacket, type VerifiedDocument } from '../../trust/verify-signed.js';
import { addStyles } from '../browser/add-styles.js';
import { loadPart } from '../browser/load-part.js';
import type { Announcer, ControllerHost, IssueReporter, Localized } from '../host.js';
import type { Claim, PacketController } from '../packet/packet-controller.js';
import type { PlaybackController } from '../playback/playback-controller.js';
import type { Details, DetailsHandlers } from './details.js';
import { isAskedAnyway, pageKeys } from './page-trust.js';
import { badgeTemplate, warningTemplate, type BadgeHandlers } from './trust-template.js';
import { styles } from './trust.styles.js';
import { SmartPacketVerificationEvent } from '../verification-event.js';

export interface TrustHost extends ControllerHost, Announcer, IssueReporter, Localized {
  readonly requireProof: string | null;
  readonly trustedKeys: TrustedKeys;
  readonly preload: string;
}

/** So long does who has pressed play wait for the whole recording; then it is played as it comes, unchecked. */
const VOICE_TIMEOUT_MS = 15_000;
/** Where nothing is shown before it is checked. */
const HELD_TIMEOUT_MS = 60_000;

/** Owns what is known of the present packet's proof, and has the card follow it. */
export class Trust implements ReactiveController, BadgeHandlers, DetailsHandlers {
  verification: Verification | null = null;
  readonly #host: TrustHost;
  readonly #packets: PacketController;
  readonly #playback: PlaybackController;
  #claim: Claim | null = null;
  /** Settles as soon as the present packet's text is checked. */
  #checked: Promise<void> | undefined;
  #verified: VerifiedDocument | null = null;
  /** What the bytes of the recording and the captions have told. */
  #compared: Partial<Verification> = {};
  /** Ends the requests for the present packet. */
  #requests = new AbortController();
  #isOpen = false;
  #details: Details | null = null;
  #isVoiceAsked = false;

  constructor(host: TrustHost, packets: PacketController, playback: PlaybackController) {
    this.#host = host;
    this.#packets = packets;
    this.#playback = playback;
    addStyles(host, styles);
    playback.recording.subscribe((type) => {
      if (type === 'play') void this.#checkVoice(VOICE_TIMEOUT_MS);
    });
    host.addController(this);
    this.hostUpdate();
  }

  /** Before the packet is shown: nothing that was said of the one before may stand beside it. */
  hostUpdate(): void {
    const { claim } = this.#packets;
    if (claim === this.#claim) return;
    this.#forget();
    this.#claim = claim;
    if (!claim) return;
    // Nothing plays before it is known what is to be checked.
    this.#playback.recording.use(null);
    void this.#check(claim);
  }

  /** For `:state()`. */
  get states(): { readonly signed: boolean; readonly broken: boolean } {
    const { verification } = this;
    return { signed: !!verification && isTextTrusted(verification), broken: !!verification && isBroken(verification) };
  }

  #forget(): void {
    this.#requests.abort();
    this.#requests = new AbortController();
    const { recording } = this.#playback;
    recording.use(undefined);
    this.verification = this.#verified = recording.rescue = null;
    this.#compared = {};
    this.#isOpen = this.#isVoiceAsked = false;
  }

  /** Checks the text, and shows the packet where it had to wait for that. */
  async #check(claim: Claim): Promise<void> {
    const { recording } = this.#playback;
    const { requireProof, preload } = this.#host;
    const isHeld = !this.#packets.packet;
    const isVoiceRequired = isHeld && requireProof === 'voice';
    await (this.#checked = this.#verify(claim, isHeld));
    if (isVoiceRequired) await this.#checkVoice(HELD_TIMEOUT_MS);
    const { verification } = this;
    if (claim !== this.#claim || !verification) return;
    if (isHeld) {
      if (!(isVoiceRequired ? isVoiceTrusted : isTextTrusted)(verification)) {
        this.#packets.fail({ code: 'proof-required', path: ['proof'], severity: 'error' });
        return;
      }
      claim.show();
      this.#host.requestUpdate();
    }
    // What is broken has none any more.
    if (!this.#verified?.voice) recording.use(this.#packets.packet?.voice ?? undefined);
    else if (preload === 'auto' || !recording.paused) await this.#checkVoice(VOICE_TIMEOUT_MS);
  }

  /** Whether captions are as they were signed, where they were. @param address absolute */
  async admitsCaptions(address: string, bytes: ArrayBuffer): Promise<boolean> {
    await this.#checked;
    const claim = this.#claim;
    const captions = this.#verified?.captions;
    if (!captions || address !== claim?.packet.captions) return true;
    const media = await this.#loadMedia();
    const matches = await media?.matchDigests(new Uint8Array(bytes), captions, decodeBase58);
    if (claim !== this.#claim || matches == null) return true;
    this.#tell({ captions: matches ? 'intact' : 'broken' });
    return matches;
  }

  /** The badge and its details, or the warning. */
  template(): unknown {
    const { verification } = this;
    const { locale } = this.#host;
    if (!verification) return nothing;
    if (isBroken(verification)) return warningTemplate(locale, verification);
    const badge = badgeTemplate(locale, verification, this.#isOpen, this);
    return [badge, this.#isOpen ? this.#details?.(locale, verification, this) : nothing];
  }

  readonly toggle = (): void => {
    this.#isOpen = !this.#isOpen;
    this.#host.requestUpdate();
    if (!this.#details) void this.#loadDetails();
  };

  readonly ask = (): void => {
    void this.#verify(this.#claim!, true);
  };

  async #loadDetails(): Promise<void> {
    const module = await loadPart(this.#host, () => import('./details.js'));
    if (module) this.#details ??= module.createDetails(this.#host);
    else {
      // There is nothing to open, but may be at the next press.
      this.#isOpen = false;
      this.#host.announce(this.#host.locale.msg('Not available right now', { id: 'part-unavailable' }));
    }
    this.#host.requestUpdate();
  }

  readonly #askRecord = async (domain: string): Promise<KeyRecord | null> => {
    const module = await loadPart(this.#host, () => import('./ask-domain.js'));
    return module && module.askDomain(domain);
  };

  readonly #loadMedia = () => loadPart(this.#host, () => import('./media.js'));

  /** @param mayAsk the page or a person wants the domain to be asked for its keys */
  async #verify(claim: Claim, mayAsk: boolean): Promise<void> {
    const { baseUrl, packet } = claim;
    const { baseURI, ownerDocument, trustedKeys } = this.#host;
    const asks = mayAsk || isAskedAnyway(spidDomain(packet.id ?? ''), [baseURI, baseUrl]);
    const options = {
      baseUrl,
      trustedKeys: pageKeys(ownerDocument, trustedKeys),
      ...(asks && { askRecord: this.#askRecord }),
    };
    const verified = await verifySigned(shownBy(claim), options);
    if (claim !== this.#claim) return;
    this.#verified = verified;
    this.#tell();
  }

  /** Once for each packet. */
  async #checkVoice(timeoutMs: number): Promise<void> {
    const resource = this.#verified?.voice;
    const address = this.#claim?.packet.voice;
    if (!address || !resource || this.#isVoiceAsked) return;
    this.#isVoiceAsked = true;
    const host = this.#host;
    const { recording } = this.#playback;
    const { signal } = this.#requests;
    const mayPlayUnchecked = host.requireProof !== 'voice';
    const tell = (voice: Integrity): void => {
      this.#tell({ voice });
    };
    const media = await this.#loadMedia();
    if (signal.aborted) return;
    if (media)
      await media.checkVoice({
        host,
        recording,
        address,
        resource,
        decodeBase58,
        timeoutMs,
        signal,
        mayPlayUnchecked,
        tell,
      });
    else recording.use(address);
  }

  /** @param compared what bytes have told */
  #tell(compared?: Partial<Verification>): void {
    Object.assign(this.#compared, compared);
    const verification = Object.freeze({ ...this.#verified!.verification, ...this.#compared });
    this.verification = verification;
    if (isBroken(verification)) this.#withhold();
    this.#host.dispatchEvent(new SmartPacketVerificationEvent(verification));
    this.#host.requestUpdate();
  }

  /** Nothing is offered of what somebody has changed. */
  #withhold(): void {
    const { packet } = this.#packets;
    if (packet) this.#packets.packet = this.#playback.silenced = Object.freeze({ ...packet, ...NOTHING_OFFERED });
  }
}

const NOTHING_OFFERED = { voice: null, duration: null, waveform: null, captions: null, actions: [] } as const;

/** What is shown, as it was published; nothing of it where it is another by now, such as an object that was changed since. */
function shownBy({ input, packet, read }: Claim): SignedPacket {
  const { id, voice, captions } = packet;
  const isShown = ({ value }: PlacedPacket): boolean => {
    const again = read(value);
    return again.ok && JSON.stringify(again.value) === JSON.stringify(packet);
  };
  let text = null;
  let document;
  try {
    text = typeof input === 'string' ? input : JSON.stringify(input);
    document = packetsIn(parsed(text)).find(isShown)?.value as JsonObject | undefined;
  } catch {
    // Nor has it a text, then.
  }
  return { document: document ?? {}, id, voice, captions: typeof captions === 'string' ? captions : null, text };
}
