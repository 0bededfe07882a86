import { encode } from 'uqr';

/** White modules around the code, so that cameras find it (ISO/IEC 18004, section 5.3.8). */
const QUIET = 4;

/** A QR code that leads to an address, as a picture in SVG. Black on white whatever the page’s colours: cameras want that. */
export function qrCode(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: QUIET });
  const path = data.map((row, y) => rowPath(row, y)).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`
  );
}

/** One rectangle for the dark modules beside each other. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length;) {
    const start = x;
    while (row[x]) x++;
    if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
    else x++;
  }
  return path;
}
