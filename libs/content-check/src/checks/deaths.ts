/** The residents whose death is told of died at the ages at which people die. */
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import { birthDayOf, deathDayOf, groupOf } from '@tietovirta/population';
import { label, source, type Label } from '@tietovirta/published';
import { nearPercent, nearYears, type Bar } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import type { Reading } from '../reading.js';

const mortality = source(
  'United Nations, World Population Prospects 2024; Tilastokeskus, kuolleet 2024',
  'Vuoden 2024 kuolleisuus vuoden 2023 lopun väestössä: 58 267 kuollutta, joista alle 15-vuotiaita poikia 116 ja tyttöjä 100.',
  'The mortality of 2024 in the population of the end of 2023: 58,267 dead, 116 boys and 100 girls under 15 among them.',
);
/** Ages at death spread by some 14 years; a median of them by a quarter more. */
const spreadOfMedian = 17.5;
const underFifteen = (children: number, dead: number): Bar => ({
  ...nearPercent((100 * children) / dead, 0.2, mortality),
  coarsest: 1,
});

const sexes = [
  {
    sex: 'male',
    label: label('miehet', 'men'),
    median: nearYears(78.2, 1, spreadOfMedian, mortality),
    children: underFifteen(116, 29_716),
  },
  {
    sex: 'female',
    label: label('naiset', 'women'),
    median: nearYears(84.7, 1, spreadOfMedian, mortality),
    children: underFifteen(100, 28_551),
  },
] as const;

const yearDays = 365.25;

export const deaths: ContentCheck = {
  wanted: ({ id }) => (id === 'population-register.death' ? Infinity : 0),
  open: (reading) => new Deaths(reading),
};

class Deaths implements OpenCheck {
  /** Corrections tell of a death again. */
  private readonly told = new Set<number>();
  private readonly ages = { male: [] as number[], female: [] as number[] };

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    for (const person of arrayIn(columns, 'person', 'uint32').subarray(0, columns.rows)) {
      if (this.told.has(person)) continue;
      this.told.add(person);
      const { kind, sex } = groupOf(person);
      const deathDay = deathDayOf(person);
      const isResident = kind === 'resident' || kind === 'newborn';
      if (isResident && deathDay !== undefined) this.ages[sex].push((deathDay - birthDayOf(person)) / yearDays);
    }
  }

  lines(): readonly ContentLine[] {
    const named = (fi: string, en: string, of: Label): Label => label(`${fi}, ${of.fi}`, `${en}, ${of.en}`);
    return sexes.flatMap(({ sex, label: name, median, children }) => {
      const ages = this.ages[sex].toSorted((a, b) => a - b);
      // Statistics tell of the dead of the published years alone.
      const judged = this.reading.isOfOwnYear ? ages.length : 0;
      const facts = { contentClass: 'deaths', judged, isWhole: this.reading.isWhole } as const;
      return [
        contentLine({
          ...facts,
          id: `deaths.median-age.${sex}`,
          label: named('Kuoliniän mediaani', 'Median age at death', name),
          bar: median,
          value: ages[ages.length >> 1] ?? 0,
        }),
        contentLine({
          ...facts,
          id: `deaths.under-15.${sex}`,
          label: named('Alle 15-vuotiaita', 'Under 15', name),
          bar: children,
          value: percentOf(ages.filter((age) => age < 15).length, ages.length),
        }),
      ];
    });
  }
}
