/**
 * The patient data archive of Kanta: each document is one message. The printed rows are stocks, of documents and of the persons of whom there are any: a
 * person's first document is a type of its own, so that everybody is counted once.
 */
import { birthsOf, NewbornsOfYear, organisationPool } from '@tietovirta/population';
import { assumption, derived, faceValue, label, published, source, theReport } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { FirstTimer } from '../first-timer.js';
import type { OpeningType } from '../message-type.js';
import { patients } from '../people/health.js';
import { drawn, told } from '../person-rule.js';
import { stated } from '../stated-number.js';
import type { Stock } from '../stock.js';
import { figureOfLives, only } from '../whole-figure.js';
import type { YearFigures } from '../year-figures.js';
import { isKnownPatient } from './known-patients.js';
import { providersByArea, shareOfCare } from './providers-by-area.js';
import { careOfNewborns, careOfPatients } from './season.js';

const documents = 'kanta.patient-documents';
const persons = 'kanta.persons-with-health-data';

const kind = drawnDimension(
  'kind',
  label('Asiakirjan laji', 'Kind of document'),
  [
    ['visit', 'Palvelutapahtuma', 'Service event', 24],
    ['entry', 'Hoitomerkintä', 'Entry of care', 38],
    ['laboratory', 'Laboratoriotulos', 'Laboratory result', 19],
    ['imaging', 'Kuvantaminen', 'Imaging', 4],
    ['referral', 'Lähete tai hoitopalaute', 'Referral or feedback', 5],
    ['dental', 'Suun terveydenhuolto', 'Oral health', 5],
    ['vaccination', 'Rokotus', 'Vaccination', 2],
    ['other', 'Muu asiakirja', 'Other document', 3],
  ],
  {
    values: source('kanta.fi', 'Potilastietovarannon asiakirjoja lajeittain.', 'Documents of the archive by kind.'),
    shares: assumption('Lajien osuudet ovat omia arvioitamme.', 'The shares of kinds are ours.'),
  },
);

const personsBefore = { 2024: faceValue(persons, 2023), 2023: 6_500_000 };

/** Each person there was has one first document, which is told of apart. */
const documentsBefore: Stock = {
  opening: stated(
    label('Asiakirjoja vuoden alussa, ensimmäiset pois lukien', 'Documents when the year began, first ones left out'),
    { 2024: faceValue(documents, 2023) - personsBefore[2024], 2023: 3_200_000_000 - personsBefore[2023] },
    derived(
      [documents, persons],
      'Vuosi 2024 alkaa edellisen vuoden luvusta; vuoden 2022 lopussa asiakirjoja oli noin kolme miljardia (kanta.fi), tarkka luku on oletus.',
      'The year 2024 begins with the figure of the year before; at the end of 2022 there were about three billion documents (kanta.fi), the number itself is an assumption.',
    ),
  ),
};

const withDataBefore: Stock = {
  opening: stated(
    label('Henkilöitä, joista oli tietoja vuoden alussa', 'Persons of whom there were data when the year began'),
    personsBefore,
    derived(
      [persons],
      'Vuosi 2024 alkaa edellisen vuoden luvusta; 6,5 miljoonaa vuoden 2022 lopussa on kanta.fi:n luku.',
      'The year 2024 begins with the figure of the year before; 6.5 million at the end of 2022 is the figure of kanta.fi.',
    ),
  ),
};

/** Children have their first document when they are born. */
const newbornsBefore: Stock = {
  opening: stated(
    label('Vastasyntyneitä vuoden alussa', 'Newborns when the year began'),
    { 2024: 0, 2023: 0 },
    assumption(
      'Aiemmin syntyneet ovat henkilöiden alkusaldossa.',
      'Those who were born earlier are in the balance of persons.',
    ),
  ),
};

const formerPersons = stated(
  label('Heistä kuolleita tai ulkomaille muuttaneita', 'Of them dead, or gone abroad'),
  1_500_000,
  assumption(
    'Henkilöitä on enemmän kuin asukkaita: myös arkiston vuosina kuolleet ja muualta käyneet.',
    'There are more persons than residents: those who died in the years of the archive, and visitors, are among them.',
  ),
);

/** A closing cell at its word, less what the year began with. */
const grownBy = (row: typeof documents | typeof persons, before: number, figures: YearFigures): number =>
  figures.assumed(faceValue(row, figures.base)) - figures.assumed(before);

const newborns = figureOfLives('population-register.births', birthsOf);
const countOf = (figures: YearFigures): number => newborns(figures).reduce((sum, { count }) => sum + count, 0);

const newPersons = (figures: YearFigures): number => grownBy(persons, personsBefore[figures.base], figures);
const othersFirst = (figures: YearFigures): number => Math.max(0, newPersons(figures) - countOf(figures));

const facts = {
  kind: 'opening',
  direction: 'to-kela',
  organisations: organisationPool('wellbeing-areas-and-helsinki'),
  dimensions: [kind],
  countedBy: [],
  throughLuova: false,
  season: careOfPatients,
} as const;

const openingOfAll = (base: 2024 | 2023): number => documentsBefore.opening.value[base]! + personsBefore[base];

const document: OpeningType = {
  ...facts,
  id: 'patient-documents.document',
  label: label('Potilasasiakirja', 'Patient document'),
  person: drawn(patients, 'area'),
  organisations: providersByArea,
  volumeFrom: published(documents),
  stock: documentsBefore,
  variants: (figures) =>
    only(grownBy(documents, openingOfAll(figures.base), figures) - othersFirst(figures) - countOf(figures)),
};

const firstTimer: FirstTimer = {
  kind: 'first-timer',
  ages: { from: 1, to: 104 },
  former: formerPersons,
  hasBefore: isKnownPatient,
  tie: 'home',
  origin: assumption(
    'Ensimmäinen asiakirja syntyy asukkaasta, josta tietoja ei vielä ole ja joka elää koko vuoden; kukin on kerran. Arkiston vuosina (2014–) syntyneistä, synnyttäneistä sekä sairauspäivärahaa tai työkyvyttömyyseläkettä saavista on jo.',
    'A first document is of a resident of whom there are no data yet, who lives through the year; everybody is once among them. Of those born in the years of the archive (2014 on), who gave birth in them, or have sickness allowance or a disability pension there are already.',
  ),
};

const firstDocument: OpeningType = {
  ...facts,
  id: 'patient-documents.first-document',
  label: label('Henkilön ensimmäinen potilasasiakirja', 'First patient document of a person'),
  person: firstTimer,
  volumeFrom: published(persons),
  stock: withDataBefore,
  variants: (figures) => only(othersFirst(figures)),
};

const newbornDocument: OpeningType = {
  ...facts,
  id: 'patient-documents.newborn-document',
  label: label('Vastasyntyneen ensimmäinen potilasasiakirja', 'First patient document of a newborn'),
  person: told(
    (year) => new NewbornsOfYear(year),
    assumption(
      'Vastasyntyneen tiedot tallennetaan, kun hänellä on henkilötunnus: samoina päivinä kuin väestörekisteri syntymästä kertoo.',
      'Data of a newborn are saved once the child has an identity code: on the days on which the register tells of the birth.',
    ),
    'home',
  ),
  dimensions: [],
  volumeFrom: published('population-register.births'),
  season: careOfNewborns,
  stock: newbornsBefore,
  variants: newborns,
};

export const patientDocuments: Exchange = {
  id: 'patient-documents',
  servedBy: 'kanta',
  title: label('Potilasasiakirjat', 'Patient documents'),
  about: label(
    'Terveydenhuollon yksiköt tallentavat jokaisen potilasasiakirjan Kannan Potilastietovarantoon. Raportti kertoo, kuinka monta niitä arkistossa on ja kuinka monesta henkilöstä.',
    'Units of health care save each patient document in the Patient Data Repository of Kanta. The report tells how many are in the archive, and of how many persons.',
  ),
  parties: label(
    'Hyvinvointialueet ja yksityiset palvelunantajat',
    'Wellbeing services counties and private providers',
  ),
  messageTypes: [document, firstDocument, newbornDocument],
  numbers: [shareOfCare, formerPersons],
  notes: [
    source(
      theReport,
      'Asiakirjojen ja henkilöiden kertymät, pyöristettyinä: vuoden 2024 lisäys voi olla 395–505 miljoonaa asiakirjaa.',
      'Stocks of documents and persons, rounded: in 2024 anything from 395 to 505 million documents may have come.',
    ),
    assumption(
      'Kanta kertoo yli kahdesta miljoonasta uudesta asiakirjasta päivässä; kertymät antavat 1,23 miljoonaa. Kertymiä noudatetaan: erotus on versioita, reseptejä ja sosiaalihuollon asiakirjoja.',
      'Kanta tells of over two million new documents a day; the stocks give 1.23 million. The stocks are followed: the difference are versions, prescriptions and documents of social welfare.',
    ),
    assumption(
      'Asiakirjat eivät kulje Luovan kautta: ne kuuluvat Kanta-palveluihin.',
      'Documents do not pass through Luova: they belong to the Kanta services.',
    ),
  ],
};
