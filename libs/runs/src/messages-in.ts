import type { SliceMark } from '@tietovirta/counting';

/** Messages that are accounted for: counted, or set aside. */
export const messagesIn = (marks: readonly SliceMark[]): number =>
  marks.reduce((total, mark) => total + mark.counted + mark.setAside, 0);
