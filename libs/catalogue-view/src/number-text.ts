import type { NumberValue } from '@tietovirta/exchanges';
import { printedIn, type Language } from '@tietovirta/key-figures';

/** More numbers than this are told by how many they are. */
const mostParts = 12;

const words = {
  en: { median: 'median', late: 'one in a hundred beyond', longest: 'at most' },
  fi: { median: 'mediaani', late: 'yksi sadasta yli', longest: 'enintään' },
} as const;

/** A number, bounds, the delay of a machine or of people, or the first of its numbers by name. */
export function numberText(value: NumberValue, lang: Language): string {
  if (typeof value === 'number') return oneText(value, lang);
  const { from, to, shortest, median, late, longest } = value as Readonly<
    Record<string, number | readonly number[] | undefined>
  >;
  if (typeof from === 'number' && typeof to === 'number') return `${oneText(from, lang)}–${oneText(to, lang)}`;
  if (typeof shortest === 'number' && typeof longest === 'number' && typeof median === 'number')
    return `${oneText(shortest, lang)}–${oneText(longest, lang)}, ${words[lang].median} ${oneText(median, lang)}`;
  if (typeof median === 'number' && typeof late === 'number' && typeof longest === 'number')
    return namedTexts({ median, late, longest }, lang).join(', ');
  const parts = Object.entries(value);
  const texts = parts.slice(0, mostParts).map(([name, one]) => `${name} ${partText(one, lang)}`);
  return parts.length > mostParts ? `${texts.join(', ')}, … (${parts.length})` : texts.join(', ');
}

/** The delay of a machine. */
const namedTexts = (
  bounds: Readonly<Record<'median' | 'late' | 'longest', number>>,
  lang: Language,
): readonly string[] =>
  (['median', 'late', 'longest'] as const).map((name) => `${words[lang][name]} ${oneText(bounds[name], lang)}`);

const partText = (value: number | readonly number[], lang: Language): string =>
  typeof value === 'number' ? oneText(value, lang) : value.map((one) => oneText(one, lang)).join('/');

/** As the report prints numbers: thousands apart by spaces, decimals after a comma. */
const oneText = (value: number, lang: Language): string => {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ');
  return printedIn(lang, decimals === undefined ? grouped : `${grouped},${decimals}`);
};
