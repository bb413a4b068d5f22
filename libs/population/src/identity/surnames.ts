/** Surnames by language: those of the list, and for the two thirds of Finnish names that it has not, compounds of the kind that they are. */
import { surnames } from '../data/surnames.data.js';
import type { Sex } from '../layout/person-group.js';
import { weighted } from './weighted.js';

/** Of bearers of Finnish names, per cent who have one of the list (source: the list itself). */
const listedPercent = 33;
const stems =
  'Aho Haapa Halla Harju Hauta Heikki Heinä Hiekka Hirvi Honka Jokela Järvi Kaita Kallio Kanta Kari Kataja Kesä Kivi Koivu Korpi Koski Kuusi Kytö Laakso Lampi Lehto Leppä Lepo Luoma Metsä Mylly Mänty Myllä Niitty Nurmi Ojala Palo Pelto Petäjä Pihla Pitkä Pohjo Puna Rauha Rauta Rinta Saari Salo Sara Sola Sorva Suvi Sysi Tammi Tervo Tuomi Uusi Vaara Vesi Viita Viro Vuori Yli'.split(
    ' ',
  );
const endings = ['nen', 'mäki', 'niemi', 'koski', 'lahti', 'aho', 'oja', 'salo', 'ranta', 'vaara', 'järvi', 'kangas'];

/** A surname as all of a family have it: women and men have forms of their own in some languages. */
export interface Surname {
  readonly ofWoman: string;
  readonly ofMan: string;
}

export const surnameFor = ({ ofWoman, ofMan }: Surname, sex: Sex): string => (sex === 'female' ? ofWoman : ofMan);

const formsOf = (name: string): Surname => {
  const [ofWoman, ofMan] = name.split('/') as [string, string?];
  return { ofWoman, ofMan: ofMan ?? ofWoman };
};

const groups = [...new Set(surnames.map(([, group]) => group))];
const draws = new Map(
  groups.map((group) => [
    group,
    weighted(
      surnames
        .filter((row) => row[1] === group)
        .map(([name, , bearers]) => [formsOf(name), Math.max(1, bearers)] as const),
    ),
  ]),
);

/** A name of a language group for the bits of a person. */
export function surname(group: string, bits: number): Surname {
  if (group === 'fi' && (bits & 0xff) % 100 >= listedPercent) return compound(bits >>> 8);
  return (draws.get(group) ?? draws.get('other')!)(bits);
}

function compound(bits: number): Surname {
  const stem = stems[bits % stems.length] as string;
  const ending = endings[Math.floor(bits / stems.length) % endings.length] as string;
  const name = stem.toLowerCase().endsWith(ending) ? `${stem}nen` : stem + ending;
  return { ofWoman: name, ofMan: name };
}

/** Every surname that somebody can have. */
export const lastNames: readonly string[] = [
  ...new Set([
    ...surnames.flatMap(([name]) => name.split('/')),
    ...Array.from({ length: stems.length * endings.length }, (_, bits) => compound(bits).ofMan),
  ]),
];
