/** A card’s markup with something of the page’s below it: in the element’s slot `footer`. */
export const withFooter = (card: string, markup: string): string =>
  card.replace(/<\/smart-packet>$/, () => `<div slot="footer">${markup}</div></smart-packet>`);
