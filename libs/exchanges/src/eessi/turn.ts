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

const courseForm = /^[<>] [A-Z]+\d+[A-Z]*\*?(?: [<>] [A-Z]+\d+[A-Z]*\*?)*$/;

/** @throws Error for anything that is not `> SED` and `< SED`, one after the other */
export function turns(course: string): readonly Turn[] {
  if (!courseForm.test(course)) throw new Error(`not a course of a case: "${course}"`);
  return Array.from(course.matchAll(/([<>]) ([A-Z0-9]+)(\*?)/g), ([, arrow, sed = '', star]) => ({
    by: arrow === '>' ? 'owner' : 'counterparty',
    sed,
    isUpdate: star === '*',
  }));
}

/** Administrative documents serve all sectors; the others are business documents of one. */
export const isAdministrative = (sed: string): boolean => /^X\d/.test(sed);
