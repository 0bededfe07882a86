import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { contrastOf, pairs, toHex, toOpaqueHex } from './contrast.js';
import { copyButton } from './copy-button.js';
import { isColor, tokens, type Entry } from './manifest.js';
import { packetElement } from './packet-element.js';
import { actions, spoken } from './packets.js';
import { resolveTokens, schemes, type Scheme } from './resolve-tokens.js';
import { colourPair, presetStarts, ruleOf, themeStarts, type Theme } from './theme-rule.js';
import { styled } from './themes.js';
import './theme-editor.css';

const packet = spoken({ title: 'Fresh bread at seven', cta: actions });

/** Lengths that are set best with a slider, in pixels. */
const maxima: Readonly<Record<string, number>> = {
  '--smart-packet-radius': 32,
  '--smart-packet-space': 8,
  '--smart-packet-play-size': 80,
  '--smart-packet-border-width': 4,
};

type Resolved = Readonly<Record<Scheme, ReadonlyMap<string, string>>>;

const shortName = (name: string): string => name.replace('--smart-packet-', '');
const fieldOf = ({ target }: Event): HTMLInputElement => target as HTMLInputElement;

/** Picks the tokens of a theme, with what each of them comes to, on cards that play. */
class ThemeEditor extends LitElement {
  static override properties = { start: { state: true }, theme: { state: true } };
  declare start: string;
  declare theme: Theme;
  #resolved!: Resolved;

  constructor() {
    super();
    this.#startFrom('Forest');
  }

  override createRenderRoot(): this {
    return this;
  }

  get #starts(): Readonly<Record<string, Theme>> {
    return { ...themeStarts, ...presetStarts };
  }

  #startFrom(name: string): void {
    this.start = name;
    this.theme = this.#starts[name]!;
  }

  /** Without a value the token is what it was at the start. */
  #set(name: string, value = this.#starts[this.start]!.values.get(name)): void {
    const values = new Map(this.theme.values);
    if (value) values.set(name, value);
    else values.delete(name);
    this.theme = { ...this.theme, values };
  }

  #setColour(name: string, scheme: Scheme, colour: string): void {
    if (!CSS.supports('color', colour)) return;
    const resolved = { light: this.#resolved.light.get(name)!, dark: this.#resolved.dark.get(name)! };
    this.#set(name, colourPair(resolved, scheme, colour));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('theme')) return;
    const rule = ruleOf(this.theme);
    this.#resolved = { light: resolveTokens('light', rule), dark: resolveTokens('dark', rule) };
  }

  #starters() {
    const option = (name: string) => html`<option ?selected=${name === this.start}>${name}</option>`;
    return html`<div class="starters">
      <label
        >Start from
        <select
          @change=${({ target }: Event) => {
            this.#startFrom((target as HTMLSelectElement).value);
          }}
        >
          <optgroup label="Themes">${Object.keys(themeStarts).map(option)}</optgroup>
          <optgroup label="Ideas">${Object.keys(presetStarts).map(option)}</optgroup>
        </select>
      </label>
      ${Object.entries(presetStarts).map(
        ([name, { values }]) =>
          html`<button
            type="button"
            aria-pressed=${name === this.start}
            @click=${() => {
              this.#startFrom(name);
            }}
          >
            <i style="background: ${values.get('--smart-packet-accent-color') ?? 'light-dark(#2f5bea, #9db4ff)'}"></i>
            ${name}
          </button>`,
      )}
      <button
        type="button"
        @click=${() => {
          this.#startFrom(this.start);
        }}
      >
        Reset all
      </button>
    </div>`;
  }

  #reset(name: string) {
    const isAsAtStart = this.theme.values.get(name) === this.#starts[this.start]!.values.get(name);
    return html`<button
      type="button"
      class="reset"
      ?disabled=${isAsAtStart}
      aria-label="Reset ${shortName(name)}"
      @click=${() => {
        this.#set(name);
      }}
    >
      ↺
    </button>`;
  }

  #head({ name, description, default: initial }: Entry) {
    const origin = initial ? 'default' : 'follows';
    return html`<div class="head">
      <code>${shortName(name)}</code>
      ${this.theme.values.has(name) ? nothing : html`<small>${origin}</small>`}
      <p>${description}</p>
    </div>`;
  }

  #colour(name: string, scheme: Scheme) {
    const values = this.#resolved[scheme];
    const { ratio, passes, words } = contrastOf(name, values, scheme);
    const label = `${shortName(name)}, ${scheme}`;
    const { front, back } = pairs[name]!;
    const change = (event: Event): void => {
      this.#setColour(name, scheme, fieldOf(event).value);
      // A colour that can't be read gives way to the one there is.
      this.requestUpdate();
    };
    return html`<div class="colour">
      <input type="color" aria-label=${label} .value=${toOpaqueHex(values.get(name)!)} @input=${change} />
      <input
        type="text"
        spellcheck="false"
        aria-label="${label}, as text"
        .value=${toHex(values.get(name)!)}
        @change=${change}
      />
      <output class=${passes ? 'passes' : 'fails'}
        >${scheme} ${ratio.toFixed(1)}:1 ${name === back ? 'with' : 'on'} ${shortName(name === back ? front : back)}<br />${words}</output
      >
    </div>`;
  }

  #colourRow(token: Entry) {
    const { name } = token;
    return html`<div class="row" role="group" aria-label=${shortName(name)}>
      ${this.#head(token)} ${this.#reset(name)} ${schemes.map((scheme) => this.#colour(name, scheme))}
    </div>`;
  }

  #otherRow(token: Entry) {
    const { name, default: initial } = token;
    const max = maxima[name];
    const resolved = this.#resolved.light.get(name)!;
    const set = (event: Event): void => {
      const { value } = fieldOf(event);
      this.#set(name, max && value ? `${value}px` : value);
    };
    return html`<div class="row other">
      ${this.#head(token)} ${this.#reset(name)}
      ${
        max
          ? html`<input
              type="range"
              aria-label=${shortName(name)}
              max=${max}
              .value=${parseFloat(resolved).toString()}
              @input=${set}
            />`
          : html`<input
              type="text"
              spellcheck="false"
              aria-label=${shortName(name)}
              .value=${this.theme.values.get(name) ?? initial ?? ''}
              @change=${set}
            />`
      }
      <output>${resolved}</output>
    </div>`;
  }

  #previews() {
    const rule = ruleOf(this.theme);
    return html`<div class="previews">
      ${schemes.map(
        (scheme) =>
          html`<figure style="color-scheme: ${scheme}">
            <figcaption>${scheme}</figcaption>
            ${styled(rule, packetElement({ packet }))}
          </figure>`,
      )}
    </div>`;
  }

  override render() {
    const rule = ruleOf(this.theme);
    return html`<form class="theme-editor" @submit=${(event: Event) => event.preventDefault()}>
      ${this.#starters()}
      <div class="result">
        ${this.#previews()}
        <div class="rule">
          ${copyButton(() => rule)}
          <pre tabindex="0" role="region" aria-label="The rule"><code>${rule}</code></pre>
        </div>
      </div>
      <div class="fields">
        <h2>Colours</h2>
        ${tokens.filter(({ name }) => isColor(name)).map((each) => this.#colourRow(each))}
        <h2>Type, shape and size</h2>
        ${tokens.filter(({ name }) => !isColor(name)).map((each) => this.#otherRow(each))}
      </div>
    </form>`;
  }
}
export function defineThemeEditor(): void {
  if (!customElements.get('theme-editor')) customElements.define('theme-editor', ThemeEditor);
}
