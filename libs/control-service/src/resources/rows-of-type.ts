import { keyFigures } from '@tietovirta/key-figures';

/** The printed rows that count messages of a type, in the printed order. */
export const rowsOfType = (messageType: string): string[] =>
  keyFigures.filter(({ terms }) => terms.some(({ of }) => of === messageType)).map(({ row }) => row);
