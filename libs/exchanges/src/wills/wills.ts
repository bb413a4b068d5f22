/**
 * Organ donation testaments and living wills that people make in MyKanta. The printed rows are stocks: who makes one adds to it, and who withdraws theirs
 * takes one away.
 */
import { assumption, derived, label, published, publishedCount, source, theReport, type FigureId, type Label } from '@tietovirta/published'; // oxfmt-ignore
import type { Exchange } from '../exchange.js';
import type { FirstTimer } from '../first-timer.js';
import type { OpeningType } from '../message-type.js';
import { identification } from '../omakanta/omakanta.js';
import { visitsToOmakanta } from '../omakanta/season.js';
import { stated, type StatedNumber } from '../stated-number.js';
import type { Stock } from '../stock.js';
import { only } from '../whole-figure.js';

type WillRow = Extract<FigureId, 'kanta.organ-donation-wills' | 'kanta.living-wills'>;
type OfYears = StatedNumber<Readonly<Record<2024 | 2023, number>>>;

const stockOf = (row: WillRow, until2022: number): Stock => ({
  opening: stated(
    label('Voimassa vuoden alussa', 'In force when the year began'),
    { 2024: publishedCount(row, 2023), 2023: until2022 },
    derived(
      [row],
      'Vuosi 2024 alkaa edellisen vuoden luvusta; vuoden 2022 lukua ei ole julkaistu, ja se on oletus.',
      'The year 2024 begins with the figure of the year before; that of 2022 is not published, and is an assumption.',
    ),
  ),
});

const maker = (leaves?: string): FirstTimer => ({
  kind: 'first-timer',
  ages: { from: 18, to: 104 },
  ...(leaves === undefined ? {} : { leaves }),
  origin:
    leaves === undefined
      ? assumption(
          'Tahdon ilmaisee täysi-ikäinen, joka elää koko vuoden ja jolla sitä ei vielä ole; kukin on kerran.',
          'Who states a will is an adult who lives through the year and has none yet; everybody is once among them.',
        )
      : assumption(
          'Tahtonsa peruuttaa täysi-ikäinen, joka on ilmaissut sen aiempina vuosina; kukin on kerran.',
          'Who withdraws a will is an adult who stated it in earlier years; everybody is once among them.',
        ),
});

const facts = {
  kind: 'opening',
  direction: 'to-kela',
  organisations: identification,
  dimensions: [],
  countedBy: [],
  throughLuova: false,
  season: visitsToOmakanta,
} as const;

interface Will {
  readonly id: string;
  readonly row: WillRow;
  readonly names: readonly [made: Label, withdrawn: Label];
  readonly until2022: number;
  readonly withdrawn: OfYears;
}

function typesOf({ id, row, names: [made, gone], until2022, withdrawn }: Will): readonly OpeningType[] {
  const stock = stockOf(row, until2022);
  const willId = `wills.${id}`;
  return [
    {
      ...facts,
      id: willId,
      label: made,
      person: maker(),
      volumeFrom: published(row),
      stock,
      variants: (figures) =>
        only(
          figures.of(row) -
            figures.assumed(stock.opening.value[figures.base] ?? 0) +
            figures.assumed(withdrawn.value[figures.base]),
        ),
    },
    {
      ...facts,
      id: `${willId}-withdrawn`,
      label: gone,
      person: maker(willId),
      volumeFrom: withdrawn.origin,
      variants: (figures) => only(figures.assumed(withdrawn.value[figures.base])),
    },
  ];
}

const withdrawn = (fi: string, en: string, value: OfYears['value']): OfYears =>
  stated(
    label(fi, en),
    value,
    assumption(
      'Raportissa on vain voimassa olevien määrä; peruutusten määrä on oma arviomme.',
      'The report has only the number in force; how many are withdrawn is ours.',
    ),
  );

const organsWithdrawn = withdrawn('Peruutettuja elinluovutustestamentteja', 'Organ donation testaments withdrawn', {
  2024: 3768,
  2023: 3600,
});
const livingWithdrawn = withdrawn('Peruutettuja hoitotahtoja', 'Living wills withdrawn', { 2024: 2110, 2023: 2000 });

export const wills: Exchange = {
  id: 'wills',
  servedBy: 'kanta',
  title: label('Elinluovutustestamentit ja hoitotahdot', 'Organ donation testaments and living wills'),
  about: label(
    'Omakannassa täysi-ikäinen voi tallentaa elinluovutustestamentin ja hoitotahdon ja peruuttaa ne. Raportti kertoo, kuinka monta on voimassa.',
    'In MyKanta an adult may save an organ donation testament and a living will, and withdraw them. The report tells how many are in force.',
  ),
  parties: label('Digi- ja väestötietovirasto (Suomi.fi)', 'Digital and Population Data Services Agency (Suomi.fi)'),
  messageTypes: [
    ...typesOf({
      id: 'organ-donation',
      row: 'kanta.organ-donation-wills',
      names: [
        label('Elinluovutustestamentti', 'Organ donation testament'),
        label('Elinluovutustestamentin peruutus', 'Withdrawal of an organ donation testament'),
      ],
      until2022: 785_000,
      withdrawn: organsWithdrawn,
    }),
    ...typesOf({
      id: 'living-will',
      row: 'kanta.living-wills',
      names: [label('Hoitotahto', 'Living will'), label('Hoitotahdon peruutus', 'Withdrawal of a living will')],
      until2022: 181_000,
      withdrawn: livingWithdrawn,
    }),
  ],
  numbers: [organsWithdrawn, livingWithdrawn],
  notes: [
    source(
      theReport,
      'Voimassa olevien määrä on painettu tarkasti.',
      'The number in force is printed to the last one.',
    ),
    assumption('Kuolleiden testamentit jäävät lukuun.', 'Testaments of those who have died stay in the number.'),
  ],
};
