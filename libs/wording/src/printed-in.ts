/** Figures as they are printed, in the marks of a language. They are kept in the form of the Finnish report. */
import type { Language } from './label.js';

export const printedIn = (lang: Language, printed: string): string => (lang === 'fi' ? printed : inEnglish(printed));

/** "1 434 901" -> "1,434,901", "7,3 milj." -> "7.3 M", "73 %" -> "73%", "17,3 mrd. eur" -> "17.3 bn EUR", "4,7 milj. hlöä" -> "4.7 M persons", "lähes 5 milj." -> "almost 5 M" */
export const inEnglish = (printed: string): string =>
  printed
    .replaceAll(',', '.')
    .replace(/(?<=\d) (?=\d{3})/g, ',')
    .replace('lähes ', 'almost ')
    .replace(/ milj\.?/, ' M')
    .replace(' mrd.', ' bn')
    .replace(' eur', ' EUR')
    .replace(' hlöä', ' persons')
    .replace(' %', '%');
