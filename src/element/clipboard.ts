/** @returns whether the text is on the clipboard: the browser, or a frame's permissions, may refuse. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
