/**
 * Corona certificates: how many people have asked for one in MyKanta since June 2021. The printed rows are stocks of people: a message tells of somebody who
 * asks for a certificate of a kind for the first time, or whose request of an earlier year is booked late.
 */
import { assumption, derived, faceValue, label, published, source, type FigureId, type Label, type ReportYear } from '@tietovirta/published'; // oxfmt-ignore
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { FirstTimer } from '../first-timer.js';
import type { OpeningType } from '../message-type.js';
import { identification } from '../omakanta/omakanta.js';
import { officialDay } from '../secondary-use/seasons.js';
import { stated } from '../stated-number.js';
import type { Stock } from '../stock.js';
import type { Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';
import { untilMidsummer2023 } from './season.js';

const booking = fixedDimension(
  'booking',
  label('Kirjaus', 'Booking'),
  [
    ['at-once', 'Pyyntö', 'Request'],
    ['late', 'Myöhässä kirjattu pyyntö', 'Request booked late'],
  ],
  assumption(
    'Raportin otsikon mukaan luvut on laskettu 31.12.2023 asti, mutta vuoden 2024 luvut ovat suuremmat: erotus on myöhässä kirjattuja pyyntöjä.',
    'By the heading of the report the figures are counted until 31 December 2023, yet those of 2024 are larger: the difference is requests booked late.',
  ),
);

/** Who asked first before 2023; nothing is printed of it. */
type CertificateRow = Extract<FigureId, `corona-certificates.${string}`>;

function stockOf(row: CertificateRow, until2022: number): Stock {
  return {
    opening: stated(
      label('Todistusta pyytäneitä vuoden alussa', 'People who had asked when the year began'),
      { 2024: faceValue(row, 2023), 2023: until2022 },
      derived(
        [row],
        'Vuosi 2024 alkaa edellisen vuoden luvusta; vuoden 2022 lukua ei ole julkaistu, ja se on oletus.',
        'The year 2024 begins with the figure of the year before; that of 2022 is not published, and is an assumption.',
      ),
    ),
  };
}

/** The season in which a year books requests, and how. */
const bookedIn: Readonly<Record<ReportYear, Pick<Variant, 'season' | 'values'>>> = {
  2024: { season: officialDay, values: { [booking.id]: 'late' } },
  2023: { season: untilMidsummer2023, values: { [booking.id]: 'at-once' } },
};

const grown =
  (row: CertificateRow, { opening }: Stock) =>
  (figures: YearFigures): readonly Variant[] => {
    const before = figures.assumed(opening.value[figures.base] ?? 0);
    const count = figures.assumed(faceValue(row, figures.base)) - before;
    return count > 0 ? [{ count, ...bookedIn[figures.base] }] : [];
  };

const firstTimer: FirstTimer = {
  kind: 'first-timer',
  ages: { from: 12, to: 100 },
  origin: assumption(
    'Pyytäjä on 12–100-vuotias, elää koko vuoden eikä ole pyytänyt samaa todistusta ennen; kukin on kustakin todistuksesta kerran.',
    'Who asks is 12 to 100 years old, lives through the year and has not asked for the same certificate before; everybody is once in each.',
  ),
};

const certificate = (kind: string, row: CertificateRow, name: Label, stock: Stock): OpeningType => ({
  kind: 'opening',
  id: `corona-certificates.${kind}`,
  label: name,
  direction: 'to-kela',
  person: firstTimer,
  organisations: identification,
  dimensions: [booking],
  countedBy: [],
  throughLuova: false,
  volumeFrom: published(row),
  season: untilMidsummer2023,
  stock,
  variants: grown(row, stock),
});

const vaccinationsBefore = stockOf('corona-certificates.vaccination', 3_588_000);
const testsBefore = stockOf('corona-certificates.test-result', 890_000);
const illnessesBefore = stockOf('corona-certificates.past-illness', 500_000);

export const coronaCertificates: Exchange = {
  id: 'corona-certificates',
  servedBy: 'kanta',
  title: label('Koronatodistukset', 'Corona certificates'),
  about: label(
    'Omakannasta sai kesäkuun 2023 loppuun EU:n koronatodistuksen rokotuksesta, testituloksesta tai sairastetusta taudista. Painettu luku on kertymä: kuinka moni henkilö on hakenut todistusta kesäkuusta 2021 alkaen. Sanoma kertoo henkilön ensimmäisestä pyynnöstä; vuonna 2024 kirjattiin enää myöhässä olleita.',
    'Until the end of June 2023 MyKanta gave EU corona certificates of a vaccination, a test result or a past illness. The printed figure is a stock: how many people have asked for one since June 2021. A message tells of the first request of a person; in 2024 only late ones were booked.',
  ),
  parties: label('Digi- ja väestötietovirasto (Suomi.fi)', 'Digital and Population Data Services Agency (Suomi.fi)'),
  messageTypes: [
    certificate('vaccination-request', 'corona-certificates.vaccination', label('Ensimmäinen pyyntö koronarokotustodistuksesta', 'First request of a vaccination certificate'), vaccinationsBefore), // oxfmt-ignore
    certificate('test-result-request', 'corona-certificates.test-result', label('Ensimmäinen pyyntö testitulostodistuksesta', 'First request of a test result certificate'), testsBefore), // oxfmt-ignore
    certificate('past-illness-request', 'corona-certificates.past-illness', label('Ensimmäinen pyyntö todistuksesta sairastetusta taudista', 'First request of a certificate of a past illness'), illnessesBefore), // oxfmt-ignore
  ],
  numbers: [],
  notes: [
    source(
      'Kelan tietotilinpäätös 2024',
      'Rokotustodistuksen rivi on painettu miljoonina, 3,6 milj kumpanakin vuonna: mikä tahansa luku väliltä 3,55–3,65 miljoonaa painuu samoin.',
      'The row of vaccinations is printed in millions, 3.6 in both years: any number from 3.55 to 3.65 million prints alike.',
    ),
    assumption(
      'Rokotustodistusta pyysi vuonna 2023 ensi kertaa 12 000 henkilöä; vuodelle 2024 ei kirjata yhtään, sillä luku ei ole muuttunut.',
      'In 2023 12,000 people asked for a vaccination certificate for the first time; none is booked in 2024, as the figure has not changed.',
    ),
    assumption(
      'Sama henkilö voi olla kaikissa kolmessa, joten rivejä ei lasketa yhteen.',
      'The same person may be in all three, so the rows are not added up.',
    ),
  ],
};
