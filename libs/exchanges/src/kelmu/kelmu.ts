/**
 * Kelmu, Kela's benefit information service: partners with a statutory right look up a person's benefits, by machine
 * or in a browser. Every query gets a response, a refused one too; responses are counted in no printed row.
 */
import { officeAndNight } from '@tietovirta/calendar';
import { organisationPool } from '@tietovirta/population';
import { assumption, derived, label, published, source } from '@tietovirta/published';
import type { Delay } from '../delay.js';
import { bySystem } from '../delays.js';
import { drawnDimension, ofPerson } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import { fixedDimension } from '../fixed-dimension.js';
import type { FollowUpType, OpeningType } from '../message-type.js';
import type { Variant } from '../variant.js';
import type { YearFigures } from '../year-figures.js';
import { seasonOf } from './seasons.js';
import { kelmuNumbers, kelmuUsers, type KelmuChannel } from './kelmu-users.js';
import { gatheringOf } from './gatherings.js';
import { anybody, askedWithoutBenefits, lookedUpBy, queriesWithout, withoutBenefits } from './looked-up.js';
import { purpose, purposeShares } from './purposes.js';
import { rights } from './rights.js';
import { byKind } from './user-kinds.js';

const channel = fixedDimension(
  'channel',
  label('Kanava', 'Channel'),
  [
    ['interface', 'Rajapinta', 'Interface'],
    ['user-interface', 'Käyttöliittymä', 'User interface'],
  ],
  published('kelmu.interface-queries', 'kelmu.ui-queries'),
);

const userGroup = fixedDimension(
  'user-group',
  label('Käyttäjäryhmä', 'User group'),
  [
    ['municipality', 'Kunnat', 'Municipalities'],
    ['wellbeing-area', 'Hyvinvointialueet', 'Wellbeing services counties'],
    ['helsinki', 'Helsinki', 'Helsinki'],
    ['pension-sector', 'Työeläkesektori', 'Pension sector'],
    ['unemployment-fund', 'Työttömyyskassat', 'Unemployment funds'],
    ['other', 'Muut', 'Others'],
  ],
  derived(
    ['kelmu.municipalities', 'kelmu.wellbeing-areas', 'kelmu.helsinki', 'pension-sector.kelmu-queries'],
    'Neljä ryhmää on julkaistu; loput on jaettu kassojen, alueiden ja muiden kesken oletuksin.',
    'Four groups are printed; the rest is shared between funds, areas and others by assumption.',
  ),
);

const outcome = ofPerson(
  drawnDimension(
    'outcome',
    label('Tulos', 'Outcome'),
    [
      ['ok', 'Tiedot annettu', 'Data given', 96.5],
      ['empty', 'Ei etuuksia', 'No benefits', 0],
      ['denied-mandate', 'Valtuus puuttuu', 'No mandate', 0.4],
      ['denied-purpose', 'Käyttötarkoitus ei salli', 'Purpose does not allow it', 0.4],
      ['denied-period', 'Ajanjakso ei salli', 'Period does not allow it', 0.6],
      ['not-found', 'Henkilöä ei löydy', 'Person not found', 1.9],
      ['error', 'Virhe', 'Error', 0.2],
    ],
    assumption(
      'Tulokset kuvaavat hylättyä kyselyä oman mallimme mukaan; osuudet ovat omia arvioitamme. Etuudetta on se, jolla elämässään ei ole yhtäkään: niistä kysytään erikseen.',
      'Outcomes are our model of a refused look-up; the shares are ours. Without benefits are those who have none by their lives: they are asked about apart.',
    ),
  ),
  ['ok', 'not-found'],
);

const responseTimes = assumption('Vastausaikoja ei ole julkaistu.', 'How long a response takes is not published.');
const responseAfter: Readonly<Record<KelmuChannel, Delay>> = {
  interface: bySystem({ median: 0.35, late: 2, longest: 30 }, responseTimes),
  'user-interface': bySystem({ median: 0.9, late: 5, longest: 60 }, responseTimes),
};

function queriesByUsers(figures: YearFigures): readonly Variant[] {
  const personOf = lookedUpBy(figures);
  return kelmuUsers(figures).flatMap((users) =>
    byKind(users.group, users.queries, figures.year).flatMap(({ kind, organisations, queries }) => {
      const without = queriesWithout(kind, queries);
      const common = {
        values: { channel: users.channel, 'user-group': users.group },
        shares: { purpose: purposeShares[kind] },
        organisations,
        season: seasonOf(users),
      };
      const answered = { type: 'kelmu.response', after: responseAfter[users.channel] };
      const others = { ...common, count: queries - without, person: personOf(kind), ...gatheringOf(users), course: [answered] }; // oxfmt-ignore
      const empty = { ...common, count: without, person: withoutBenefits(kind), course: [{ ...answered, values: { [outcome.id]: 'empty' } }] }; // oxfmt-ignore
      return [others, empty].filter(({ count }) => count > 0);
    }),
  );
}

const query: OpeningType = {
  kind: 'opening',
  id: 'kelmu.query',
  label: label('Kelmu-kysely', 'Kelmu query'),
  direction: 'to-kela',
  person: anybody,
  organisations: organisationPool('wellbeing-areas'),
  dimensions: [channel, userGroup, purpose],
  countedBy: ['channel', 'user-group'],
  measures: [
    {
      take: 'distinct',
      of: 'person',
      per: 'month',
      label: label('Henkilöt, joista kysyttiin Kelmusta', 'Persons asked about in Kelmu'),
    },
  ],
  throughLuova: false,
  volumeFrom: derived(
    ['kelmu.interface-queries', 'kelmu.ui-queries'],
    'Molempien kanavien summa, jonka raportti pyöristää.',
    'The sum of both channels, which the report rounds.',
  ),
  season: officeAndNight,
  variants: queriesByUsers,
};

const response: FollowUpType = {
  kind: 'follow-up',
  id: 'kelmu.response',
  label: label('Kelmu-vastaus', 'Kelmu response'),
  direction: 'from-kela',
  person: anybody,
  organisations: organisationPool('wellbeing-areas'),
  dimensions: [outcome],
  countedBy: [],
  throughLuova: false,
  volumeFrom: assumption(
    'Jokaiseen kyselyyn tulee yksi vastaus; raportti laskee vain kyselyt.',
    'Each query gets one response; the report counts queries only.',
  ),
  answers: 'kelmu.query',
  slots: 1,
};

export const kelmu: Exchange = {
  id: 'kelmu',
  servedBy: 'kelmu',
  title: label('Kelan etuustietopalvelu Kelmu', "Kelmu, Kela's benefit information service"),
  about: label(
    'Kunnat, hyvinvointialueet, työeläkelaitokset, työttömyyskassat ja muut tietoon oikeutetut kysyvät Kelmusta henkilön etuuksia rajapinnalla tai selaimella. Jokaiseen kyselyyn tulee vastaus.',
    'Municipalities, wellbeing services counties, pension institutions, unemployment funds and others with a right to know look up benefits of a person by interface or in a browser. Every query is answered.',
  ),
  parties: label(
    'Hyvinvointialueet, Helsinki, kunnat, työeläkesektori, työttömyyskassat ja muut',
    'Wellbeing services counties, Helsinki, municipalities, the pension sector, unemployment funds and others',
  ),
  messageTypes: [query, response],
  numbers: [...kelmuNumbers, askedWithoutBenefits],
  notes: [
    ...rights.map(({ origin }) => origin),
    source(
      'kela.fi, Kelmu',
      'Kanavat, käyttötarkoitukset ja organisaatioiden aikarajat.',
      'Channels, purposes of use and time limits by organisation.',
    ),
    assumption(
      'Kelmu ei kulje Luovan kautta: se on oma palvelunsa, jolla on oma taulukkonsa.',
      'Kelmu does not pass through Luova: it is a service of its own with a table of its own.',
    ),
  ],
};
