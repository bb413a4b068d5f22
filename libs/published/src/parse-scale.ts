import type { Label } from '@tietovirta/wording';
import { lowestTerms, type Scale } from './scale.js';

export type ParsedScale = { readonly scale: Scale } | { readonly error: Label };

/** A year a thousand times the published one still has fewer messages than 2^40, the most that can be apportioned. */
const largestScale = 1000;

// At most fifteen digits together: a decimal is then a fraction of two exactly readable whole numbers.
const fractionForm = /^(\d{1,9}) ?\/ ?(\d{1,9})$/;
const decimalForm = /^(\d{1,6})(?:[.,](\d{1,9}))?$/;

/** Reads what a user typed: `1`, `2`, `1/1000`, `0.001` or, as Finns write it, `0,001`. */
export function parseScale(text: string): ParsedScale {
  const terms = termsOf(text.trim());
  if (terms === undefined)
    return refused(text, {
      fi: 'ei ole mittakaava: kirjoita kokonaisluku, murtoluku tai desimaaliluku, kuten 2, 1/1000 tai 0.001',
      en: 'is not a scale: write a whole number, a fraction or a decimal, such as 2, 1/1000 or 0.001',
    });
  const [numerator, denominator] = terms;
  if (denominator === 0)
    return refused(text, {
      fi: 'jakaa nollalla: kirjoita murtoluku kuten 1/1000',
      en: 'divides by zero: write a fraction such as 1/1000',
    });
  if (numerator === 0)
    return refused(text, {
      fi: 'ei jättäisi yhtään sanomaa: kirjoita pieneen ajoon murtoluku kuten 1/1000',
      en: 'would leave no messages: for a small run write a fraction such as 1/1000',
    });
  if (numerator > largestScale * denominator)
    return refused(text, {
      fi: `on yli ${largestScale} kertaa julkaistu vuosi: kirjoita enintään ${largestScale}`,
      en: `is more than ${largestScale} times the published year: write ${largestScale} or less`,
    });
  // A fraction is printed as it was typed; that of a decimal is reduced to lowest terms.
  const scale = { numerator, denominator };
  return { scale: fractionForm.test(text.trim()) ? scale : lowestTerms(scale) };
}

const refused = (text: string, { fi, en }: Label): ParsedScale => ({
  error: { fi: `mittakaava "${text}" ${fi}`, en: `scale "${text}" ${en}` },
});

function termsOf(text: string): [number, number] | undefined {
  const [, numerator, denominator] = fractionForm.exec(text) ?? [];
  if (numerator !== undefined && denominator !== undefined) return [Number(numerator), Number(denominator)];
  const [, whole, decimals = ''] = decimalForm.exec(text) ?? [];
  return whole === undefined ? undefined : [Number(whole + decimals), 10 ** decimals.length];
}
