import { mod97 } from './mod-97.js';

/**
 * The international form (ISO 11649) of a reference: `RF`, two check digits, the reference.
 *
 * @param reference 1-21 digits or capital letters
 * @throws RangeError for other texts
 */
export function rfReference(reference: string): string {
  if (!/^[0-9A-Z]{1,21}$/.test(reference)) throw new RangeError(`"${reference}" cannot become an RF reference`);
  const check = 98 - mod97(`${reference}RF00`);
  return `RF${String(check).padStart(2, '0')}${reference}`;
}

/** Whether a text without spaces is a reference in international form. */
export const isRfReference = (text: string): boolean =>
  /^RF\d{2}[0-9A-Z]{1,21}$/.test(text) && mod97(text.slice(4) + text.slice(0, 4)) === 1;
