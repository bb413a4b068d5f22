/**
 * One document of a case, and how a course of documents is written down: `> A003 < A004 > A003*` reads as the case
 * owner sends an A003, the counterparty an A004, the case owner a new version of its A003.
 */
export interface Turn {
  readonly by: 'owner' | 'counterparty';
  readonly sed: string;
  /** The same document again, with a higher version. */
  readonly isUpdate: boolean;
}

/** @throws Error for anything that is not `> SED` or `< SED`, one after the other */
export function turns(course: string): readonly Turn[] {
  const words = course.split(' ');
  return words.flatMap((word, place) => {
    if (place % 2 === 0) return [];
    const arrow = words[place - 1];
    if ((arrow !== '>' && arrow !== '<') || !/^[A-Z]+\d+[A-Z]*\*?$/.test(word))
      throw new Error(`not a course of a case: "${course}"`);
    return [{ by: arrow === '>' ? 'owner' : 'counterparty', sed: word.replace('*', ''), isUpdate: word.endsWith('*') }];
  });
}

/** Administrative documents serve all sectors; the others are business documents of one. */
export const isAdministrative = (sed: string): boolean => /^X\d/.test(sed);
