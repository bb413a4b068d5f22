/**
 * Luova, the services through which Kela's systems and those of its partners hand over and receive data. The report prints a daily band and no list of
 * flows: this file holds the nameless remainder that the named flows of the other exchanges leave open.
 */
import type { CalendarDay } from '@tietovirta/calendar';
import { assumption, derived, label, reportYears } from '@tietovirta/published';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import { only } from '../whole-figure.js';
import type { YearFigures } from '../year-figures.js';
import { daysThroughLuova } from './days-through-luova.js';
import { partnerTransfers } from './partner-transfers-season.js';
import { partnersBySize } from './partners-by-size.js';
import { partOfDay, remainderOfDays } from './remainder.js';

/** @param named the other exchanges of the catalogue */
export function luovaBeside(named: readonly Exchange[]): Exchange {
  const years = new Map<string, readonly number[]>();
  const remainderOf: RemainderOf = (of) => {
    const name = `${of.base} ${of.year}`;
    let days = years.get(name);
    if (days === undefined) years.set(name, (days = remainderOfDays(daysThroughLuova(named, of), of)));
    return days;
  };
  return { ...luova, messageTypes: [partnerTransfer(remainderOf)] };
}

/** Messages of each day of a year with the figures of a base. */
type RemainderOf = (of: Pick<YearFigures, 'base' | 'year'>) => readonly number[];

/** What the days of a published year lack of the band of that year; what those of another year lack says their variant. */
const onPublishedDays =
  (remainderOf: RemainderOf) =>
  ({ year, index }: CalendarDay): number => {
    const base = reportYears.find((printed) => printed === year);
    return base === undefined ? 1 : (remainderOf({ base, year })[index] as number);
  };

const partnerTransfer = (remainderOf: RemainderOf): OpeningType => ({
  kind: 'opening',
  id: 'luova.partner-transfer',
  label: label('Nimettömän kumppanin sanoma', 'Message of a nameless partner'),
  direction: 'to-kela',
  organisations: partnersBySize,
  dimensions: [],
  countedBy: [],
  throughLuova: true,
  volumeFrom: derived(
    ['luova.daily'],
    'Päivien vajausten summa: jokaiselle päivälle lasketaan, kuinka monta sanomaa vaihteluvälistä puuttuu.',
    'The sum of what the days lack: for each day it is worked out how many messages the band leaves open.',
  ),
  season: partnerTransfers(onPublishedDays(remainderOf)),
  variants: (figures) => {
    const days = remainderOf(figures);
    const variants = only(figures.assumed(Math.round(days.reduce((sum, count) => sum + count, 0))));
    if (figures.base === figures.year) return variants;
    const season = partnerTransfers(({ index }) => days[index] as number);
    return variants.map((variant) => ({ ...variant, season }));
  },
});

const luova: Omit<Exchange, 'messageTypes'> = {
  id: 'luova',
  servedBy: 'partners',
  title: label('Luovutus- ja vastaanottopalvelut Luova', 'Luova, services to hand over and receive data'),
  about: label(
    'Luovan kautta kulkevat Kelan ja sen sidosryhmien järjestelmien väliset sanomat. Tässä ovat ne, joita mikään nimetty tiedonvälitys ei kata: enintään kymmenesosa päivästä.',
    'Messages between the systems of Kela and its partners pass through Luova. Here are those that no named exchange covers: a tenth of a day at most.',
  ),
  parties: label('Muut sidosryhmät', 'Other partners'),
  numbers: [partOfDay],
  notes: [
    assumption(
      'Luovan kautta kulkevia tietovirtoja ei ole julkaistu; niiksi oletetaan kansalliset rekisterit, kassat, työeläkeala, lääkärintodistukset, suorakorvaukset, opiskelija- ja ulkomaalaisrekisteri, työvoimaviranomaiset ja ulosotto.',
      'Which flows pass through Luova is not public: taken are the national registers, the funds, the pension sector, certificates, direct reimbursements, the registers of students and of the Immigration Service, employment services and enforcement.',
    ),
    assumption(
      'Vaihteluväli luetaan vuoden päivien 5. ja 95. prosenttipisteeksi: yhdeksän päivää kymmenestä on sen sisällä. Jo tietovirrat, joista on luku, menevät joulupäivän ja palkkapäivän välillä sen yli.',
      'The band is read as the 5th and 95th percentile of the days of the year: nine days in ten lie in it. The flows with a count alone span more between Christmas and a pay day.',
    ),
  ],
};
