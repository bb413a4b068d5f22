/**
 * Bilateral international exchange, beside EESSI: information on persons abroad that agreement countries and
 * neighbours give Kela under conventions. Three kinds, each with its printed count; no public interface is known.
 */
import { assumption, label, published } from '@tietovirta/published';
import { drawnDimension } from '../drawn-dimension.js';
import type { Exchange } from '../exchange.js';
import type { OpeningType } from '../message-type.js';
import { byValue, drawn } from '../person-rule.js';
import { wholeFigure } from '../whole-figure.js';
import { agreementCountries } from './agreement-countries.js';
import { circumstances, claimingWithPeriodsAbroad, supplementaryPensions } from './people-abroad.js';
import { bilateralSeason } from './season.js';

const kindOfChange = drawnDimension(
  'kind-of-change',
  label('Muutoksen laji', 'Kind of change'),
  [
    ['foreign-pension', 'Ulkomainen eläke', 'Foreign pension', 46],
    ['address', 'Osoite', 'Address', 23],
    ['proof-of-life', 'Elossaolo', 'Proof of life', 15.8],
    ['marital-status', 'Siviilisääty', 'Marital status', 6],
    ['death', 'Kuolema', 'Death', 0.2],
    ['name-or-identifier', 'Nimi tai tunniste', 'Name or identifier', 4],
    ['work-started', 'Työn aloittaminen', 'Work started', 3],
  ],
  assumption(
    'Lajit noudattavat asiakirjoja P14000 ja H070 sekä sitä, mitä Kela kysyy ulkomailla asuvilta eläkkeensaajilta; osuudet ovat omia arvioitamme, kuolemien niin, että kustakin tulee ilmoitus kerran tai kahdesti.',
    'Kinds follow the SEDs P14000 and H070 and what Kela asks of pensioners abroad; the shares are ours, that of deaths so that each comes once or twice.',
  ),
);

const kindOfPeriod = drawnDimension(
  'kind-of-period',
  label('Vakuutuskauden laji', 'Kind of insurance period'),
  [
    ['residence', 'Asuminen', 'Residence', 45],
    ['employment', 'Työskentely', 'Employment', 40],
    ['self-employment', 'Yrittäjyys', 'Self-employment', 6],
    ['equivalent', 'Rinnastettava kausi', 'Equivalent period', 6],
    ['posted-worker', 'Lähetetty työntekijä', 'Posted worker', 3],
  ],
  assumption(
    'Lajit noudattavat asiakirjaa P5000; osuudet ovat omia arvioitamme.',
    'Kinds follow the SED P5000; the shares are ours.',
  ),
);

const pensionEvent = drawnDimension(
  'pension-event',
  label('Eläketapahtuma', 'Pension event'),
  [
    ['granted', 'Myönnetty', 'Granted', 34],
    ['amount-changed', 'Määrä muuttunut', 'Amount changed', 52],
    ['rejected', 'Hylätty', 'Rejected', 6],
    ['ended', 'Päättynyt', 'Ended', 8],
  ],
  assumption(
    'Tapahtumat noudattavat asiakirjoja P12000 ja P6000; osuudet ovat omia arvioitamme.',
    'Events follow the SEDs P12000 and P6000; the shares are ours.',
  ),
);

const circumstancesNotice: OpeningType = {
  kind: 'opening',
  id: 'bilateral.circumstances',
  label: label('Tieto olosuhteiden muutoksesta', 'Notice of changed circumstances'),
  direction: 'to-kela',
  person: drawn(byValue(kindOfChange, circumstances), 'member'),
  organisations: agreementCountries,
  dimensions: [kindOfChange],
  countedBy: [],
  throughLuova: false,
  volumeFrom: published('bilateral.circumstances'),
  season: bilateralSeason,
  variants: wholeFigure('bilateral.circumstances'),
};

const insurance: OpeningType = {
  kind: 'opening',
  id: 'bilateral.insurance',
  label: label('Vakuuttamiseen liittyvä tieto', 'Information on insurance periods'),
  direction: 'to-kela',
  person: drawn(claimingWithPeriodsAbroad, 'member'),
  organisations: agreementCountries,
  dimensions: [kindOfPeriod],
  countedBy: [],
  throughLuova: false,
  volumeFrom: published('bilateral.insurance'),
  season: bilateralSeason,
  variants: wholeFigure('bilateral.insurance'),
};

const supplementaryPension: OpeningType = {
  kind: 'opening',
  id: 'bilateral.supplementary-pension',
  label: label('Tieto lisäeläkkeestä', 'Information on a supplementary pension'),
  direction: 'to-kela',
  person: drawn(byValue(pensionEvent, supplementaryPensions), 'member'),
  organisations: agreementCountries,
  dimensions: [pensionEvent],
  countedBy: [],
  throughLuova: false,
  volumeFrom: published('bilateral.supplementary-pensions'),
  season: bilateralSeason,
  variants: wholeFigure('bilateral.supplementary-pensions'),
};

export const bilateral: Exchange = {
  id: 'bilateral',
  servedBy: 'partners',
  title: label('Kahdenvälinen kansainvälinen tiedonvälitys', 'Bilateral international exchange'),
  about: label(
    'Sopimusmaat ja naapurit kertovat Kelalle ulkomailla oleskelevien muuttuneista olosuhteista, vakuutuskausista ja lisäeläkkeistä. Nämä tiedot tulevat EESSI-sanomien lisäksi.',
    'Agreement countries and neighbours tell Kela about changed circumstances, insurance periods and supplementary pensions of people abroad. This comes on top of the EESSI messages.',
  ),
  parties: label('Sosiaaliturvasopimusmaiden laitokset', 'Institutions of agreement countries'),
  messageTypes: [circumstancesNotice, insurance, supplementaryPension],
  numbers: [],
  notes: [
    assumption(
      'Kaiken liikenteen oletetaan tulevan Kelaan; raportti ei kerro suuntaa.',
      'All of it is taken to arrive at Kela; the report does not say which way it goes.',
    ),
    assumption(
      'Tiedot antaa se maa, jossa henkilö asuu ja on ollut vakuutettu.',
      'The country tells where the person lives and has been insured.',
    ),
    assumption(
      'Julkista rajapintakuvausta ei löytynyt; lajit on mallinnettu lähimpien EESSI-asiakirjojen mukaan.',
      'No public interface was found: kinds are modelled on the nearest EESSI documents.',
    ),
  ],
};
