/** What stands below a card: in the element’s slot `footer`. */
export const footer = (markup: string): string => `<div slot="footer">${markup}</div>`;

/** A card’s markup with something of the page’s below it. */
export const withFooter = (card: string, markup: string): string =>
  card.replace(/<\/smart-packet>$/, (end) => footer(markup) + end);
