import type { Label } from '@tietovirta/wording';
import { lowestTerms, type Scale } from './scale.js';

export type ParsedScale = { readonly scale: Scale } | { readonly error: Label };

/** A year a thousand times the published one still has fewer messages than 2^40, the most that can be apportioned. */
const largestScale = 1000;

/** With it and the largest scale, a fraction is one of two exactly readable whole numbers. */
const finestDenominator = 1_000_000_000;

const fractionForm = /^(\d+) ?\/ ?(\d+)$/;
/** The exponent is how JavaScript writes numbers that are very small or large. */
const decimalForm = /^(\d+)(?:[.,](\d+))?(?:e([+-]\d+))?$/;

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
  if (denominator > finestDenominator)
    return refused(text, {
      fi: 'on tarkempi kuin 9 desimaalia tai miljardisosa: kirjoita murtoluku kuten 1/1000',
      en: 'has more than 9 decimals or is finer than a billionth: write a fraction such as 1/1000',
    });
  // A fraction is printed as it was typed; that of a decimal is reduced to lowest terms.
  const scale = { numerator, denominator };
  return { scale: fractionForm.test(text.trim()) ? scale : lowestTerms(scale) };
}

const refused = (text: string, { fi, en }: Label): ParsedScale => ({
  error: { fi: `mittakaava "${text}" ${fi}`, en: `scale "${text}" ${en}` },
});

/** What stands above and below the line, before either is judged; undefined: no scale. */
function termsOf(text: string): readonly [number, number] | undefined {
  const [, above, below] = fractionForm.exec(text) ?? [];
  if (above !== undefined) return [Number(above), Number(below)];
  const [, whole, decimals = '', exponent = '0'] = decimalForm.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const places = decimals.replace(/0+$/, '');
  const power = places.length - Number(exponent);
  const digits = Number(whole + places);
  return power > 0 ? [digits, 10 ** power] : [digits * 10 ** -power, 1];
}
