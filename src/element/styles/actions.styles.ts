import { css } from 'lit';

/** The actions, what stands in their place, and the foot of the card. */
export const actions = css`
  [part='actions'] {
    display: grid;
    gap: calc(2 * var(--_space));
  }
  .row {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  [part='action'] {
    display: flex;
    flex: 1;
    gap: calc(3 * var(--_space));
    align-items: center;
    min-width: 0;
    min-height: 48px;
    padding: 8px calc(4 * var(--_space));
    border: var(--_line) solid var(--_border);
    border-radius: var(--_small-radius);
    color: inherit;
    font-size: 0.9375em;
    text-decoration: none;
  }
  .row:first-of-type [part='action'] {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .lines {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: baseline;
    min-width: 0;
    bdi {
      text-align: var(--_start, left);
    }
  }
  [part='action-label'] {
    flex: 1 0 auto;
    max-width: 100%;
    font-weight: 600;
  }
  [part='action-destination'] {
    font-size: 0.8125rem;
  }
  .row:not(:first-of-type) [part='action-destination'] {
    color: var(--_muted);
  }
  [part='expired'],
  [part='validity'] {
    padding: 12px calc(4 * var(--_space));
    border: var(--_line) dashed var(--_border);
    border-radius: var(--_small-radius);
    color: var(--_muted);
    font-size: 0.9375em;
  }
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  [part='tag'] {
    padding: 1px 10px;
    border-radius: 99px;
    background: color-mix(in oklab, var(--_text) 7%, var(--_surface));
  }
`;
