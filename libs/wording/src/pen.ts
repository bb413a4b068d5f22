/** How a text stands out where it is shown. Only the caller knows what that is: a terminal, a file, a page. */
export interface Pen {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const unchanged = (text: string): string => text;

/** For files and pipes. */
export const plainPen: Pen = { bold: unchanged, dim: unchanged, cyan: unchanged };
