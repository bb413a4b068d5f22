/**
 * From when to when each organisation with a public name does its task, and where that comes from. The check of the catalogue refuses
 * an organisation in a year in which it is not in force.
 */
import { assumption, source, theReport, type Origin } from '@tietovirta/published';
import type { Organisation } from '../organisation.js';

export interface InForce {
  /** Ids of organisations, or what their ids begin with, ending in `*`. */
  readonly of: readonly string[];
  /** First day, `YYYY-MM-DD`; for old ones a day from which the source shows them. */
  readonly from: string;
  /** Last day; still in force when absent. */
  readonly to?: string;
  readonly origin: Origin;
}

const pension = (...codes: readonly string[]): readonly string[] => codes.map((code) => `pension-institution-${code}`);

export const inForce: readonly InForce[] = [
  {
    of: ['kela', 'tax-administration', 'incomes-register', 'population-register', 'pension-centre'],
    from: '2020-01-01',
    origin: source(theReport, 'Raportti nimeää viranomaisen.', 'The report names the authority.'),
  },
  {
    of: ['credit-register'],
    from: '2024-02-01',
    origin: source(
      'vero.fi/positiivinenluottotietorekisteri',
      'Ilmoittaminen alkoi 1.2.2024.',
      'Reporting opened on 1 February 2024.',
    ),
  },
  {
    of: ['wellbeing-area-*'],
    from: '2023-01-01',
    origin: source(
      'finlex.fi, laki hyvinvointialueesta',
      'Hyvinvointialueet aloittivat 1.1.2023.',
      'Wellbeing services counties began on 1 January 2023.',
    ),
  },
  {
    of: ['helsinki', 'municipality-*'],
    from: '2021-01-01',
    origin: source(
      'Tilastokeskus (rOpenGov/geofi)',
      'Kunnat vuoden 2024 luokituksen mukaan, samat 309 vuodesta 2021.',
      'Municipalities by the classification of 2024, the same 309 since 2021.',
    ),
  },
  {
    of: pension('20', '29', '34', '35', '46', '54', '55', '56', '24', '27'),
    from: '2019-01-01',
    origin: source(
      'etk.fi, aikasarja työeläkelaitoksista',
      'Neljä yhtiötä vuodesta 2019 sekä Keva, Mela, Merimieseläkekassa, Suomen Pankki ja Ahvenanmaa.',
      'Four companies since 2019, with Keva, Mela, the seafarers, the Bank of Finland and Åland.',
    ),
  },
  {
    of: pension('80001', 'apteekkien', 'verso', 'reka'),
    from: '2023-01-01',
    origin: source(
      'etk.fi, eläkekassat',
      'Lakisääteistä turvaa hoitavat eläkekassat vuoden 2024 alussa.',
      'Pension funds with statutory cover at the start of 2024.',
    ),
  },
  {
    of: pension('70014', '70078', '70202'),
    from: '2019-01-01',
    origin: assumption(
      'Eläkesäätiöistä tunnetaan vuoden 2019 luettelo; mitkä viisi tai kuusi ovat jäljellä, ei ole tiedossa.',
      'Of foundations the list of 2019 is known; which five or six are left is not.',
    ),
  },
  {
    of: ['fund-*'],
    from: '2023-01-01',
    origin: assumption(
      'Kassoja oli 16 vuoden 2023 lopussa ja 14 vuonna 2024; kahden sulautuneen jäsenet ovat vastaanottajassaan jo vuonna 2023.',
      'There were 16 funds at the end of 2023 and 14 in 2024; members of the two that merged are in the receiving fund in 2023 already.',
    ),
  },
  {
    of: ['bank-*'],
    from: '2023-01-01',
    origin: assumption(
      'Pankit julkisin nimin; Handelsbankenin yksityisasiakkaat siirtyivät 1.12.2024, mutta tilinumerot jäivät voimaan.',
      'Banks by public name; private customers of Handelsbanken moved on 1 December 2024, their account numbers stayed valid.',
    ),
  },
  {
    of: ['te-office-*'],
    from: '2013-01-01',
    to: '2024-12-31',
    origin: source(
      'tem.fi',
      'TE-toimistot lakkasivat 31.12.2024, kun työllisyyspalvelut siirtyivät kunnille.',
      'TE offices ended on 31 December 2024, when employment services went to the municipalities.',
    ),
  },
  {
    of: ['enforcement-authority', 'employment-fund', 'state-treasury', 'immigration-service'],
    from: '2020-12-01',
    origin: source(
      'ulosottolaitos.fi, tyollisyysrahasto.fi, valtiokonttori.fi, migri.fi',
      'Ulosottolaitos on yksi virasto 1.12.2020 alkaen, Työllisyysrahasto toimii vuodesta 2019, muut kauemmin.',
      'The enforcement authority is one agency since 1 December 2020, the Employment Fund exists since 2019, the others longer.',
    ),
  },
  {
    of: ['hus', 'yths', 'ahs'],
    from: '2023-01-01',
    origin: source(
      'hus.fi, yths.fi, ahs.ax',
      'HUS on yhtymä 1.1.2023 alkaen; YTHS ja ÅHS toimivat kauemmin.',
      'HUS is a joint authority since 1 January 2023; YTHS and ÅHS exist longer.',
    ),
  },
  {
    of: ['kst'],
    from: '2021-01-01',
    origin: assumption(
      'Ahvenanmaan kuntien yhteinen sosiaalipalvelu on toiminut vuoden 2021 alusta; lähdettä ei luettu.',
      'The joint social services of the municipalities of Åland have been at work since the beginning of 2021; no source was read.',
    ),
  },
  {
    of: ['csc', 'agency-for-education', 'employment-services-centre'],
    from: '2018-01-01',
    origin: source(
      'csc.fi, oph.fi, keha-keskus.fi',
      'Korkeakoulujen VIRTA-palvelua ylläpitää CSC, KOSKI-palvelua Opetushallitus vuodesta 2018, työvoimapalvelujen tietojärjestelmiä KEHA-keskus vuodesta 2015.',
      'CSC runs VIRTA of higher education, the agency for education KOSKI since 2018, the KEHA centre the systems of employment services since 2015.',
    ),
  },
  {
    of: ['accident-insurer-*'],
    from: '2020-01-01',
    origin: source(
      'EESSI Institution Repository (navikt/eessi-DataMigrationTool); kela.fi',
      'Tapaturmavakuuttajia vuosien 2019–2021 hakemistosta; Kela nimeää Tapaturmavakuutuskeskuksen EESSIn käyttäjäksi.',
      'Accident insurers of the directory of 2019-2021; Kela names the Workers’ Compensation Center as a user of EESSI.',
    ),
  },
  {
    of: ['university-*', 'thl', 'fimea', 'statistics-finland', 'vatt', 'occupational-health-institute'],
    from: '2019-01-01',
    origin: assumption(
      'Yliopistot ja valtion tutkimuslaitokset ovat toimineet nykynimillään vuodesta 2019 tai kauemmin (Tampereen yliopisto vuodesta 2019).',
      'Universities and institutes of the state have had their names since 2019 or longer (Tampere University since 2019).',
    ),
  },
  {
    of: ['ministry-social-affairs', 'ministry-finance', 'parliament', 'valvira'],
    from: '2019-01-01',
    origin: assumption(
      'Ministeriöt, eduskunta ja Valvira toimivat kaikkina raportin vuosina.',
      'Ministries, Parliament and Valvira were at work in all years of the report.',
    ),
  },
  {
    of: ['questback', 'elisa'],
    from: '2023-01-01',
    origin: source(
      theReport,
      'Raportti nimeää tiedonkeruun välineet: Questback ja Elisa Dialogi, joilla on luvut vuodesta 2023.',
      'The report names the tools of its surveys: Questback and Elisa Dialogi, with figures from 2023 on.',
    ),
  },
];

/** Organisations whose names are made up: nobody can be asked when they began. */
const synthetic =
  /^(?:luova-partner|health-provider|pharmacy|taxi-dispatcher|agreement|media-house|medicine-company|consulting-company|employer|public|private|kela)-|^[A-Z]{2}:/;

/**
 * When an organisation is in force.
 *
 * @returns undefined for one with a synthetic name
 * @throws Error for a named one without a row
 */
export function inForceOf({ id }: Pick<Organisation, 'id'>): InForce | undefined {
  if (synthetic.test(id)) return undefined;
  const row = inForce.find(({ of }) =>
    of.some((each) => (each.endsWith('*') ? id.startsWith(each.slice(0, -1)) : each === id)),
  );
  if (row === undefined)
    throw new Error(`${id} has a public name, but no row in in-force.ts says from when it does its task`);
  return row;
}
