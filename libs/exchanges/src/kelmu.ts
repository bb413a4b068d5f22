/**
 * Kelmu, Kela's benefit information service: partners with a statutory right look up a person's benefits, by machine
 * or in a browser. Every query gets a response, a refused one too; responses are counted in no printed row.
 */
import { seasons } from '@tietovirta/calendar';
import { organisationPool, type OrganisationPool } from '@tietovirta/population';
import { withinSeconds } from './delays.js';
import type { Delay } from './delay.js';
import { drawnDimension } from './drawn-dimension.js';
import type { Exchange } from './exchange.js';
import { fixedDimension } from './fixed-dimension.js';
import { kelmuUsers, type KelmuChannel, type KelmuUserGroup } from './kelmu-users.js';
import { label } from './label.js';
import type { FollowUpType, OpeningType, PersonRule } from './message-type.js';
import { assumption, derived, published, source } from './origin.js';
import { sharesOf } from './shares-of.js';
import type { Variant } from './variant.js';
import type { YearFigures } from './year-figures.js';

const anyAdult: PersonRule = { kind: 'aged', from: 16, to: 100 };

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
    ['wellbeing-area', 'Hyvinvointialueet', 'Wellbeing areas'],
    ['helsinki', 'Helsinki', 'Helsinki'],
    ['pension-sector', 'Työeläkesektori', 'Pension sector'],
    ['unemployment-fund', 'Työttömyyskassat', 'Unemployment funds'],
    ['other', 'Muut', 'Others'],
  ],
  derived(
    ['kelmu.municipalities', 'kelmu.wellbeing-areas', 'kelmu.helsinki', 'pension-sector.kelmu-queries'],
    'Four groups are printed; the rest is shared between funds, areas and others by assumption (kelmu-users.ts).',
  ),
);

const purpose = fixedDimension(
  'purpose',
  label('Käyttötarkoitus', 'Purpose of use'),
  [
    ['social-assistance', 'Toimeentulotuki', 'Social assistance'],
    ['social-work', 'Sosiaalityö', 'Social work'],
    ['client-fees', 'Asiakasmaksut', 'Client fees'],
    ['labour-market-subsidy-list', 'Työmarkkinatukilista', 'Labour market subsidy list'],
    ['payment-claim', 'Maksuvaatimus', 'Payment claim'],
    ['pension-decision', 'Työeläkeasian ratkaisu', 'Pension decision'],
    ['earnings-related-benefit', 'Ansioturvan ratkaisu', 'Earnings-related benefit decision'],
    ['employment-services', 'Työvoimapalvelut', 'Employment services'],
  ],
  assumption('One purpose name is public; the others and all shares are ours.'),
);

const socialWelfare = sharesOf(purpose, {
  'social-assistance': 46,
  'social-work': 34,
  'client-fees': 14,
  'payment-claim': 6,
});
const purposeOf: Readonly<Record<KelmuUserGroup, readonly number[]>> = {
  municipality: sharesOf(purpose, { 'labour-market-subsidy-list': 55, 'payment-claim': 15, 'employment-services': 30 }),
  'wellbeing-area': socialWelfare,
  helsinki: socialWelfare,
  'pension-sector': sharesOf(purpose, { 'pension-decision': 96, 'payment-claim': 4 }),
  'unemployment-fund': sharesOf(purpose, { 'earnings-related-benefit': 100 }),
  other: sharesOf(purpose, { 'employment-services': 88, 'social-work': 12 }),
};

const usersOf: Readonly<Record<KelmuUserGroup, OrganisationPool>> = {
  municipality: organisationPool('municipalities'),
  'wellbeing-area': organisationPool('wellbeing-areas'),
  helsinki: organisationPool('helsinki'),
  'pension-sector': organisationPool('pension-institutions'),
  'unemployment-fund': organisationPool('unemployment-funds'),
  other: organisationPool('te-services-and-others'),
};

const outcome = drawnDimension(
  'outcome',
  label('Tulos', 'Outcome'),
  [
    ['ok', 'Tiedot annettu', 'Data given', 84],
    ['empty', 'Ei etuuksia', 'No benefits', 12.5],
    ['denied-mandate', 'Valtuus puuttuu', 'No mandate', 0.4],
    ['denied-purpose', 'Käyttötarkoitus ei salli', 'Purpose does not allow it', 0.4],
    ['denied-period', 'Ajanjakso ei salli', 'Period does not allow it', 0.6],
    ['not-found', 'Henkilöä ei löydy', 'Person not found', 1.9],
    ['error', 'Virhe', 'Error', 0.2],
  ],
  assumption('Outcomes are our model of a refused or empty look-up; the shares are ours.'),
);

const responseAfter: Readonly<Record<KelmuChannel, Delay>> = {
  interface: withinSeconds(0.1, 2),
  'user-interface': withinSeconds(0.3, 5),
};

const queriesByUsers = (figures: YearFigures): readonly Variant[] =>
  kelmuUsers(figures).map((users) => ({
    count: users.queries,
    values: { channel: users.channel, 'user-group': users.group },
    shares: { purpose: purposeOf[users.group] },
    organisations: usersOf[users.group],
    course: [{ type: 'kelmu.response', after: responseAfter[users.channel] }],
  }));

const query: OpeningType = {
  kind: 'opening',
  id: 'kelmu.query',
  label: label('Kelmu-kysely', 'Kelmu query'),
  direction: 'to-kela',
  person: anyAdult,
  organisations: usersOf['wellbeing-area'],
  dimensions: [channel, userGroup, purpose],
  countedBy: ['channel', 'user-group'],
  throughLuova: false,
  volumeFrom: derived(
    ['kelmu.interface-queries', 'kelmu.ui-queries'],
    'The sum of both channels, which the report rounds.',
  ),
  season: seasons['office-and-night'],
  variants: queriesByUsers,
};

const response: FollowUpType = {
  kind: 'follow-up',
  id: 'kelmu.response',
  label: label('Kelmu-vastaus', 'Kelmu response'),
  direction: 'from-kela',
  person: anyAdult,
  organisations: usersOf['wellbeing-area'],
  dimensions: [outcome],
  countedBy: [],
  throughLuova: false,
  volumeFrom: assumption('Each query gets one response; the report counts queries only.'),
  answers: 'kelmu.query',
  slots: 1,
};

export const kelmu: Exchange = {
  id: 'kelmu',
  title: label('Kelan etuustietopalvelu Kelmu', "Kelmu, Kela's benefit information service"),
  about: label(
    'Kunnat, hyvinvointialueet, työeläkelaitokset, työttömyyskassat ja muut tietoon oikeutetut kysyvät Kelmusta henkilön etuuksia rajapinnalla tai selaimella. Jokaiseen kyselyyn tulee vastaus.',
    'Municipalities, wellbeing areas, pension institutions, unemployment funds and others with a right to know look up benefits of a person by interface or in a browser. Every query is answered.',
  ),
  parties: label(
    'Hyvinvointialueet, Helsinki, kunnat, työeläkesektori, työttömyyskassat ja muut',
    'Wellbeing areas, Helsinki, municipalities, the pension sector, unemployment funds and others',
  ),
  messageTypes: [query, response],
  notes: [
    source('Channels, purposes of use and time limits by organisation: Kela’s pages on Kelmu.'),
    assumption('5 % of the queries of the pension sector are made in the user interface, the others by machine.'),
    assumption(
      'User-interface queries that no printed row names: 40 % unemployment funds, 60 % others, after the pension sector.',
    ),
    assumption(
      'Interface queries that are not the pension sector’s: funds 46 %, areas 24 %, Helsinki 5 %, municipalities 5 %, others 20 %.',
    ),
    assumption('Kelmu does not pass through Luova: it is a service of its own with a table of its own.'),
  ],
};
