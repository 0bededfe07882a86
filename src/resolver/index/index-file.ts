/** A file of a static index: JSON in UTF-8. */
export interface IndexFile {
  /** From the folder of the index, such as `index/k3j9x/all/0.json`: small letters, digits, `/`, `-` and `.`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
