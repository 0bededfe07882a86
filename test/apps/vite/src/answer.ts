import 'smart-packet';

/** Shows an answer in a place of the page, which decides what its actions do. */
export function showAnswer(
  place: Element,
  packet: { src?: string; packet?: unknown },
  onAction: (href: string) => void,
) {
  const element = document.createElement('smart-packet');
  Object.assign(element, packet);
  element.addEventListener('smart-packet-action', (event) => {
    event.preventDefault(); // nothing is opened
    onAction(event.href);
  });
  place.append(element);
  return element;
}
