/** Saves what is behind an address as a file, as a click on a link with `download` would. */
export function saveAddress(href: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = fileName;
  // Where the browser opens instead of saving (another origin), the page stays.
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  link.click();
}

/** Saves text as a file. */
export function saveText(text: string, type: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  saveAddress(url, fileName);
  URL.revokeObjectURL(url);
}
