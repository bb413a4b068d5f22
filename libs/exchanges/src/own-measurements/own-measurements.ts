/** Results that people measure themselves and save in MyKanta: blood pressure, blood sugar, weight. Possible from 2024 on. */
import { byMonth, hourProfile, type Season } from '@tietovirta/calendar';
import { assumption, label, published, source, theReport } from '@tietovirta/published';
import { byDayOfWeek } from '../by-day-of-week.js';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import { identification } from '../omakanta/omakanta.js';
import type { Regular } from '../regular.js';
import { wholeFigure } from '../whole-figure.js';

const week = byDayOfWeek({ weekdays: [15, 15, 14.5, 14, 13.5], saturday: 13, sunday: 15 });
const months = byMonth([1.15, 1.08, 1.05, 1, 0.98, 0.92, 0.85, 0.95, 1.02, 1.05, 1, 0.95]);
const evenings = hourProfile([
  0.1, 0.05, 0.03, 0.03, 0.05, 0.2, 0.7, 1.1, 0.9, 0.7, 0.55, 0.45, 0.4, 0.4, 0.45, 0.6, 0.9, 1.3, 1.7, 2.1, 2.3, 1.9,
  1, 0.4,
]);

const atHome: Season = {
  id: 'measuring-at-home',
  origins: [
    assumption(
      'Mittauksia tallennetaan joka päivä, eniten iltaisin ja osin aamuisin.',
      'Results are saved every day, mostly in the evening and some in the morning.',
    ),
  ],
  dayWeight: (day) => week(day) * months(day),
  hourWeights: evenings,
};

const measured = drawnDimension(
  'measured',
  label('Mittaus', 'Measured'),
  [
    ['blood-pressure', 'Verenpaine', 'Blood pressure', 58],
    ['blood-glucose', 'Verensokeri', 'Blood glucose', 20],
    ['weight', 'Paino', 'Weight', 16],
    ['peak-flow', 'Uloshengityksen huippuvirtaus', 'Peak expiratory flow', 6],
  ],
  assumption('Mittaukset ja osuudet ovat omia arvioitamme.', 'What is measured and the shares are ours.'),
);

const persons: Regular = {
  kind: 'regular',
  ages: { from: 18, to: 104 },
  count: (figures) => figures.of('kanta.measuring-persons'),
  origin: assumption(
    'Mittaajat ovat täysi-ikäisiä, jotka elävät koko vuoden; eri henkilöitä on täsmälleen painettu määrä, kuusi tulosta kultakin keskimäärin.',
    'Those who measure are adults who live through the year; there are exactly as many different ones as printed, with six results each on average.',
  ),
};

const measurement: OpeningType = {
  kind: 'opening',
  id: 'own-measurements.measurement',
  label: label('Itse tallennettu mittaustulos', 'Result measured and saved by oneself'),
  direction: 'to-kela',
  person: persons,
  organisations: identification,
  dimensions: [measured],
  countedBy: [],
  measures: [{ take: 'distinct', of: 'person', per: 'year', label: label('Eri henkilöt', 'Different persons') }],
  throughLuova: false,
  volumeFrom: published('kanta.own-measurements'),
  season: atHome,
  variants: wholeFigure('kanta.own-measurements'),
};

export const ownMeasurements: Exchange = {
  id: 'own-measurements',
  servedBy: 'kanta',
  title: label('Omat mittaustulokset', 'Results of own measurements'),
  about: label(
    'Omakantaan voi tallentaa itse mitattuja tuloksia, kuten verenpaineen. Raportti kertoo tulosten ja tallentajien määrän vuodelta 2024.',
    'In MyKanta people may save what they measured themselves, such as blood pressure. The report tells how many results and people there were in 2024.',
  ),
  parties: label('Digi- ja väestötietovirasto (Suomi.fi)', 'Digital and Population Data Services Agency (Suomi.fi)'),
  messageTypes: [measurement],
  numbers: [],
  notes: [
    source(
      theReport,
      'Vuoden 2023 soluissa ei ole lukua: sanomia ei silloin ole.',
      'The cells of 2023 have no figure: there are no messages then.',
    ),
  ],
};
