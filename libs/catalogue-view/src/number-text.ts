import type { NumberValue } from '@tietovirta/exchanges';
import { printedIn, type Language } from '@tietovirta/key-figures';

/** More numbers than this are told by how many they are. */
const mostParts = 12;

const medianWords = { en: 'median', fi: 'mediaani' } as const;

/** A number, bounds, or the first of its numbers by name. */
export function numberText(value: NumberValue, lang: Language): string {
  if (typeof value === 'number') return oneText(value, lang);
  const { from, to, shortest, median, longest } = value as Readonly<
    Record<string, number | readonly number[] | undefined>
  >;
  if (typeof from === 'number' && typeof to === 'number') return `${oneText(from, lang)}–${oneText(to, lang)}`;
  if (typeof shortest === 'number' && typeof longest === 'number' && typeof median === 'number')
    return `${oneText(shortest, lang)}–${oneText(longest, lang)}, ${medianWords[lang]} ${oneText(median, lang)}`;
  const parts = Object.entries(value);
  const texts = parts.slice(0, mostParts).map(([name, one]) => `${name} ${partText(one, lang)}`);
  return parts.length > mostParts ? `${texts.join(', ')}, … (${parts.length})` : texts.join(', ');
}

const partText = (value: number | readonly number[], lang: Language): string =>
  typeof value === 'number' ? oneText(value, lang) : value.map((one) => oneText(one, lang)).join('/');

/** As the report prints numbers: thousands apart by spaces, decimals after a comma. */
const oneText = (value: number, lang: Language): string => {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ');
  return printedIn(lang, decimals === undefined ? grouped : `${grouped},${decimals}`);
};
