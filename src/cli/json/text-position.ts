/** A place in a text: both from 1, the column in UTF-16 code units, as editors and SARIF count. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** Returns a function that finds the line and column of an offset of the text. */
export function createPositionFinder(text: string): (offset: number) => TextPosition {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
