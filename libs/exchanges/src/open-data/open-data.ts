/** Open data: the data sets that Kela has published, of which there are more each year. */
import { poolOf } from '@tietovirta/population';
import { assumption, derived, label, published, publishedCount, source } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import { publishing } from '../secondary-use/seasons.js';
import { stated } from '../stated-number.js';
import { grownTo, type Stock } from '../stock.js';

const published2022 = 10;

const dataSets: Stock = {
  opening: stated(
    label('Avoimen datan aineistoja vuoden alussa', 'Open data sets when the year began'),
    { 2024: publishedCount('open-data.data-sets', 2023), 2023: published2022 },
    derived(
      ['open-data.data-sets'],
      'Vuosi 2024 alkaa edellisen vuoden luvusta; vuoden 2022 lukua ei ole julkaistu, ja 10 on oletus.',
      'The year 2024 begins with the figure of the year before; that of 2022 is not published, and 10 is an assumption.',
    ),
  ),
};

const subject = drawnDimension(
  'subject',
  label('Aihe', 'Subject'),
  [
    ['benefits', 'Etuudet', 'Benefits', 60],
    ['medicines', 'Lääkkeet', 'Medicines', 25],
    ['service', 'Asiakaspalvelu', 'Customer service', 15],
  ],
  assumption('Aineistojen aiheet ja osuudet ovat omia arvioitamme.', 'Subjects of the data sets and shares are ours.'),
);

const dataSet: OpeningType = {
  kind: 'opening',
  id: 'open-data.data-set',
  label: label('Avoimen datan aineisto', 'Open data set'),
  direction: 'from-kela',
  organisations: poolOf(
    'open-data-portal',
    [['population-register', 1]],
    [
      source(
        'avoindata.fi',
        'Palvelua ylläpitää Digi- ja väestötietovirasto; muita osapuolia ei ole.',
        'The portal is kept by the Digital and Population Data Services Agency, the only party.',
      ),
    ],
  ),
  dimensions: [subject],
  countedBy: [],
  throughLuova: false,
  volumeFrom: published('open-data.data-sets'),
  season: publishing,
  stock: dataSets,
  variants: grownTo('open-data.data-sets', dataSets),
};

export const openData: Exchange = {
  id: 'open-data',
  servedBy: 'kela',
  title: label('Avoin data', 'Open data'),
  about: label(
    'Kela julkaisee aineistoja avoimena datana avoindata.fi-palvelussa. Painettu luku on kertymä: kuinka monta aineistoa on julkaistu.',
    'Kela publishes data sets as open data at avoindata.fi. The printed figure is a stock: how many data sets there are.',
  ),
  parties: label('Avoindata.fi', 'Avoindata.fi'),
  messageTypes: [dataSet],
  numbers: [],
  notes: [],
};
