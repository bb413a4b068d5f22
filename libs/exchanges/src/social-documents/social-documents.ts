/** The client data repository of social welfare in Kanta: each document is one message. The printed rows are stocks, of documents and of persons. */
import { organisationPool, poolOf, residentsOfArea } from '@tietovirta/population';
import { assumption, derived, faceValue, label, published, source, theReport } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { FirstTimer } from '../first-timer.js';
import type { OpeningType } from '../message-type.js';
import {
  childrenInWelfare,
  clientsOfWorkingAge,
  inNeedOfHomeCare,
  livingWithDisability,
} from '../people/social-care.js';
import { byValue, drawn } from '../person-rule.js';
import { officialDay } from '../secondary-use/seasons.js';
import { stated } from '../stated-number.js';
import type { Stock } from '../stock.js';
import { only } from '../whole-figure.js';
import type { YearFigures } from '../year-figures.js';

const documents = 'kanta.social-documents';
const persons = 'kanta.persons-with-social-data';

const service = drawnDimension(
  'service',
  label('Palvelutehtävä', 'Service'),
  [
    ['older-people', 'Iäkkäiden palvelut', 'Services for older people', 44],
    ['disability', 'Vammaispalvelut', 'Disability services', 16],
    ['child-welfare', 'Lastensuojelu ja lapsiperheet', 'Child welfare and families', 22],
    ['working-age', 'Työikäisten palvelut', 'Services for people of working age', 18],
  ],
  {
    values: source('kanta.fi, THL', 'Sosiaalihuollon palvelutehtäviä.', 'Service tasks of social welfare.'),
    shares: assumption('Palvelutehtävien osuudet ovat omia arvioitamme.', 'The shares of the services are ours.'),
  },
);

const kind = drawnDimension(
  'kind',
  label('Asiakirjan laji', 'Kind of document'),
  [
    ['record', 'Asiakaskertomus', 'Client record', 62],
    ['decision', 'Päätös', 'Decision', 14],
    ['plan', 'Suunnitelma', 'Plan', 9],
    ['assessment', 'Arvio', 'Assessment', 6],
    ['notice', 'Ilmoitus tai hakemus', 'Notice or application', 9],
  ],
  assumption('Lajien osuudet ovat omia arvioitamme.', 'The shares of kinds are ours.'),
);

const personsBefore = { 2024: faceValue(persons, 2023), 2023: 1_400_000 };
const allBefore = { 2024: faceValue(documents, 2023), 2023: 74_000_000 };

/** Each person there was has one first document, which is told of apart. */
const documentsBefore: Stock = {
  opening: stated(
    label('Asiakirjoja vuoden alussa, ensimmäiset pois lukien', 'Documents when the year began, first ones left out'),
    { 2024: allBefore[2024] - personsBefore[2024], 2023: allBefore[2023] - personsBefore[2023] },
    derived(
      [documents, persons],
      'Vuosi 2024 alkaa edellisen vuoden luvusta; vuoden 2022 lopussa asiakirjoja oli 74 miljoonaa (kanta.fi).',
      'The year 2024 begins with the figure of the year before; at the end of 2022 there were 74 million documents (kanta.fi).',
    ),
  ),
};

const withDataBefore: Stock = {
  opening: stated(
    label('Henkilöitä, joista oli tietoja vuoden alussa', 'Persons of whom there were data when the year began'),
    personsBefore,
    derived(
      [persons],
      'Vuosi 2024 alkaa edellisen vuoden luvusta; vuoden 2022 lopussa henkilöitä oli 1,4 miljoonaa (kanta.fi).',
      'The year 2024 begins with the figure of the year before; at the end of 2022 there were 1.4 million persons (kanta.fi).',
    ),
  ),
};

const grownBy = (row: typeof documents | typeof persons, before: number, figures: YearFigures): number =>
  figures.assumed(faceValue(row, figures.base)) - figures.assumed(before);
const newPersons = (figures: YearFigures): number => grownBy(persons, personsBefore[figures.base], figures);

const areas = organisationPool('wellbeing-areas-and-helsinki');
/** Those who arrange social services, by residents: on Åland the municipalities do it together. */
const socialServices = poolOf(
  'social-services',
  [
    ...areas.organisations.map(({ id }, place) => [id, areas.weights[place] ?? 0] as const),
    ['kst', residentsOfArea('91')],
  ],
  [
    ...areas.weightsFrom,
    assumption(
      'Ahvenanmaalla sosiaalipalvelut järjestää kuntien yhteinen KST.',
      'On Åland social services are arranged by KST, which the municipalities have together.',
    ),
  ],
);

const facts = {
  kind: 'opening',
  direction: 'to-kela',
  organisations: socialServices,
  countedBy: [],
  throughLuova: false,
  season: officialDay,
} as const;

const document: OpeningType = {
  ...facts,
  id: 'social-documents.document',
  label: label('Sosiaalihuollon asiakirja', 'Document of social welfare'),
  person: drawn(
    byValue(service, {
      'older-people': inNeedOfHomeCare,
      disability: livingWithDisability,
      'child-welfare': childrenInWelfare,
      'working-age': clientsOfWorkingAge,
    }),
    'resident',
  ),
  dimensions: [service, kind],
  volumeFrom: published(documents),
  stock: documentsBefore,
  variants: (figures) => only(grownBy(documents, allBefore[figures.base], figures) - newPersons(figures)),
};

const firstTimer: FirstTimer = {
  kind: 'first-timer',
  ages: { from: 0, to: 104 },
  tie: 'home',
  origin: assumption(
    'Asiakkaaksi tulee asukas, josta tietoja ei vielä ole ja joka elää koko vuoden; kukin on kerran.',
    'Who becomes a client is a resident of whom there are no data yet, who lives through the year; everybody is once among them.',
  ),
};

const firstDocument: OpeningType = {
  ...facts,
  id: 'social-documents.first-document',
  label: label('Henkilön ensimmäinen sosiaalihuollon asiakirja', 'First document of a person in social welfare'),
  person: firstTimer,
  dimensions: [kind],
  volumeFrom: published(persons),
  stock: withDataBefore,
  variants: (figures) => only(newPersons(figures)),
};

export const socialDocuments: Exchange = {
  id: 'social-documents',
  servedBy: 'kanta',
  title: label('Sosiaalihuollon asiakirjat', 'Documents of social welfare'),
  about: label(
    'Hyvinvointialueet, Helsinki ja Ahvenanmaan KST tallentavat sosiaalihuollon asiakirjat Kannan asiakastietovarantoon. Raportti kertoo, kuinka monta niitä on ja kuinka monesta henkilöstä.',
    'Wellbeing services counties, Helsinki and KST on Åland save documents of social welfare in the client data repository of Kanta. The report tells how many there are, and of how many persons.',
  ),
  parties: label('Hyvinvointialueet, Helsinki ja Ahvenanmaan KST', 'Wellbeing services counties, Helsinki and KST on Åland'), // oxfmt-ignore
  messageTypes: [document, firstDocument],
  numbers: [],
  notes: [
    source(
      theReport,
      'Henkilöitä on taulukossa 1,8 miljoonaa, tietografiikassa 1,6: jälkimmäinen on edellisen vuoden luku.',
      'The table has 1.8 million persons, the infographic 1.6: the latter is the figure of the year before.',
    ),
    assumption(
      'Yksityiset palvelunantajat kirjaavat alueen lukuun: niitä ei eritellä.',
      'Private providers write on behalf of an area: they are not told apart.',
    ),
  ],
};
