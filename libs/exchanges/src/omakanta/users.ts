/** Who uses MyKanta, and for whom: the printed figures, and of what ages they are. */
import { assumption, faceValue, label, source } from '@tietovirta/published';
import { stated } from '../stated-number.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { ServiceUsers } from '../service-users.js';
import type { YearFigures } from '../year-figures.js';
import { factorsOfMonths, ofMonths } from './season.js';

export const user = fixedDimension(
  'user',
  label('Käyttäjä', 'User'),
  [
    ['adult', 'Täysi-ikäinen', 'Adult'],
    ['minor', 'Alaikäinen', 'Minor'],
  ],
  assumption(
    'Alaikäinen on, kuka on vuoden alkaessa alle 18-vuotias.',
    'A minor is who is under 18 when the year begins.',
  ),
);

const monthsOfYear = 12;

/** A printed cell taken at its word, and scaled. */
export const printed = (row: Parameters<typeof faceValue>[0], figures: YearFigures): number =>
  figures.assumed(faceValue(row, figures.base));

const monthsAsUsed = stated(
  label('Kuukauden eri käyttäjät, kertoimet', 'Different users of a month, factors'),
  { weights: factorsOfMonths },
  ofMonths,
);

export const usingAdults = stated(
  label('Omakantaa käyttävä osuus ikäryhmästä, prosenttia', 'Share of an age group that uses MyKanta, per cent'),
  { '18-65': 71, '66-75': 71, '76-': 46 },
  source(
    'tietotarjotin.fi/julkaisu/957560 (1.3.2024)',
    'Vuonna 2023 käyttäjiä oli 18–65-vuotiaista yli 70 %, 66–75-vuotiaista 71 % ja sitä vanhemmista 46 %.',
    'In 2023 over 70 % of people of 18-65 used it, 71 % of 66-75, and 46 % of those who were older.',
  ),
);

export const usingMinors = stated(
  label('Alaikäisten käyttäjien iät', 'Ages of minor users'),
  { from: 12, to: 17 },
  assumption(
    'Alaikäinen tarvitsee omat tunnistusvälineet: 12–17-vuotiaita.',
    'A minor needs means of identification of their own: 12 to 17 years old.',
  ),
);

const oldest = 130;
const { '18-65': ofWorkingAge, '66-75': ofPensioners, '76-': ofTheOldest } = usingAdults.value;

export const usersOfOmakanta: ServiceUsers = {
  visits: 'omakanta.login',
  told: { dimension: user.id, minor: 'minor', adult: 'adult' },
  counts: (figures) => ({
    users: printed('omakanta.users', figures),
    minors: figures.of('omakanta.minors'),
    usersOfMonths: figures.assumed(monthsOfYear * faceValue('omakanta.users-a-month', figures.base)),
  }),
  months: monthsAsUsed,
  minors: usingMinors.value,
  adults: [
    { from: 18, to: 65, percent: ofWorkingAge },
    { from: 66, to: 75, percent: ofPensioners },
    { from: 76, to: oldest, percent: ofTheOldest },
  ],
};
