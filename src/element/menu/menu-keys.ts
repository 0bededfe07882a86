import { isTaken } from '../browser/keyboard-events.js';

/**
 * The keys of a menu, as the ARIA Authoring Practices have them: arrows, Home and End, and a letter that a command begins
 * with. None of them is the player's while a command has the focus; on the menu's button only the arrows are the menu's.
 */
export function moveByKey(event: KeyboardEvent, menu: HTMLElement): void {
  const target = event.composedPath()[0] as HTMLElement;
  if (isTaken(event) || target.matches('[part~=volume]')) return;
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const from = items.indexOf(target);
  const { key } = event;
  const isArrow = key === 'ArrowDown' || key === 'ArrowUp';
  if (isArrow || (from >= 0 && isOfMenu(key))) {
    event.preventDefault();
    const next = nextItem(key, from, items);
    next?.focus();
  }
}

/** Space and Enter choose, Tab leaves, and Escape closes. */
const isOfMenu = (key: string): boolean => /^(Arrow.*|Home|End|[^ ])$/u.test(key);

function nextItem(key: string, from: number, items: readonly HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return items[(from + 1) % items.length];
    case 'ArrowUp':
      return items.at(from > 0 ? from - 1 : -1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default: {
      const letter = key.toLowerCase();
      return [...items.slice(from + 1), ...items.slice(0, from)].find((item) =>
        item.textContent.trim().toLowerCase().startsWith(letter),
      );
    }
  }
}
