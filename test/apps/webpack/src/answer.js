import 'smart-packet';

/**
 * Shows an answer in a place of the page, which decides what its actions do.
 * @param {Element} place
 * @param {{ src?: string, packet?: unknown }} packet
 * @param {(href: string) => void} onAction
 */
export function showAnswer(place, packet, onAction) {
  const element = document.createElement('smart-packet');
  Object.assign(element, packet);
  element.addEventListener('smart-packet-action', (event) => {
    event.preventDefault(); // nothing is opened
    onAction(event.href);
  });
  place.append(element);
  return element;
}
