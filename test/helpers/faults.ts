/** Of the server that goes wrong, as another origin. */
export function faultUrl(name: string): string {
  const url = new URL(`/faults/${name}`, location.href);
  url.hostname = url.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return url.href;
}
