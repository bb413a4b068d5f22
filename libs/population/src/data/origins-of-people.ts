/** Where every number about people comes from: a line a table. */
import { label, type Label, type Origins } from '@tietovirta/published';
import {
  languagesFrom,
  foreignLanguageByAgeFrom,
  citizenshipsFrom,
  permitsFrom,
  countriesFrom,
  emigrationFrom,
  addressesFrom,
} from './abroad.data.js';
import {
  unemployedAtKelaFrom,
  earningsRelatedFrom,
  sicknessFrom,
  rehabilitationFrom,
  socialAssistanceFrom,
  housingFrom,
  disabilityFrom,
  pensionsFrom,
  familyBenefitsFrom,
  conscriptsFrom,
  studentAidFrom,
  regionsFrom,
} from './benefits.data.js';
import { familiesFrom } from './families.data.js';
import { firstNamesFrom } from './first-names.data.js';
import { mortalityFrom } from './mortality.data.js';
import { movesByAgeFrom } from './moves-by-age.data.js';
import { municipalitiesFrom } from './municipalities.data.js';
import { postalCodesFrom } from './postal-codes.data.js';
import { residentsByAgeFrom } from './residents-by-age.data.js';
import { situationsFrom } from './situations.data.js';
import { streetsFrom } from './streets.data.js';
import { surnamesFrom } from './surnames.data.js';
import {
  vitalMonthsFrom,
  birthsByWeekdayFrom,
  boysFrom,
  mothersByAgeFrom,
  eventsOfYearsFrom,
  arrivalsByAgeFrom,
  beyondResidentsFrom,
} from './vital-events.data.js';
import { sectorsFrom, workplacesFrom, fundMembersFrom, payFrom, jobsBesideFrom, reportLagFrom } from './work.data.js';

export interface OriginsOfTable {
  readonly what: Label;
  readonly origins: Origins;
}

export const originsOfPeople: readonly OriginsOfTable[] = [
  { what: label('Kielet ja niiden maat', 'Languages and their countries'), origins: languagesFrom },
  { what: label('Vieraskieliset iän mukaan', 'Other languages by age'), origins: foreignLanguageByAgeFrom },
  {
    what: label('Kansalaisuudet ja pariskuntien kielet', 'Citizenships, and languages of couples'),
    origins: citizenshipsFrom,
  },
  { what: label('Oleskeluluvat kansalaisuuksittain', 'Residence permits by citizenship'), origins: permitsFrom },
  { what: label('Maat, joissa ulkomailla asutaan', 'Countries of those who live abroad'), origins: countriesFrom },
  { what: label('Maastamuutto', 'Emigration'), origins: emigrationFrom },
  { what: label('Asunnot ja turvakielto', 'Dwellings and protected addresses'), origins: addressesFrom },
  {
    what: label('Kelan työttömyysetuuksien saajat', 'Recipients of Kela’s unemployment benefits'),
    origins: unemployedAtKelaFrom,
  },
  { what: label('Ansiopäivärahan saajat', 'Recipients of earnings-related allowance'), origins: earningsRelatedFrom },
  { what: label('Sairauspäivärahan saajat', 'Recipients of sickness allowance'), origins: sicknessFrom },
  { what: label('Kuntoutusrahan saajat', 'Recipients of rehabilitation allowance'), origins: rehabilitationFrom },
  {
    what: label('Perustoimeentulotuen saajat', 'Recipients of basic social assistance'),
    origins: socialAssistanceFrom,
  },
  { what: label('Asumistuen saajat', 'Recipients of housing allowances'), origins: housingFrom },
  { what: label('Vammaisetuuksien saajat', 'Recipients of disability benefits'), origins: disabilityFrom },
  { what: label('Eläkkeensaajat ja eläkeiät', 'Pensioners and pension ages'), origins: pensionsFrom },
  { what: label('Vapaat ja lapsiperheiden etuudet', 'Leaves and benefits of families'), origins: familyBenefitsFrom },
  { what: label('Asevelvolliset', 'Conscripts'), origins: conscriptsFrom },
  { what: label('Opintotuen saajat', 'Recipients of student aid'), origins: studentAidFrom },
  { what: label('Etuuksien erot maakunnittain', 'Benefits by region'), origins: regionsFrom },
  { what: label('Perheet ja parisuhteet', 'Families and couples'), origins: familiesFrom },
  { what: label('Etunimet', 'First names'), origins: firstNamesFrom },
  { what: label('Kuolleisuus iän ja sukupuolen mukaan', 'Mortality by age and sex'), origins: mortalityFrom },
  { what: label('Muutot iän mukaan', 'Moves by age'), origins: movesByAgeFrom },
  {
    what: label(
      'Kunnat: asukkaat, alueet, kielet ja ikäryhmät',
      'Municipalities: residents, areas, languages and age groups',
    ),
    origins: municipalitiesFrom,
  },
  { what: label('Postinumeroalueet', 'Postal code areas'), origins: postalCodesFrom },
  { what: label('Asukkaat iän ja sukupuolen mukaan', 'Residents by age and sex'), origins: residentsByAgeFrom },
  { what: label('Pääasialliset elämäntilanteet iän mukaan', 'Main situations by age'), origins: situationsFrom },
  { what: label('Kadunnimien osat', 'Parts of street names'), origins: streetsFrom },
  { what: label('Sukunimet', 'Surnames'), origins: surnamesFrom },
  {
    what: label(
      'Syntymät, kuolemat, muutot ja saapumiset kuukausittain',
      'Births, deaths, moves and arrivals by month',
    ),
    origins: vitalMonthsFrom,
  },
  { what: label('Syntymät viikonpäivittäin', 'Births by weekday'), origins: birthsByWeekdayFrom },
  { what: label('Poikien osuus syntyneistä', 'Share of boys at birth'), origins: boysFrom },
  { what: label('Äitien ikä', 'Age of mothers'), origins: mothersByAgeFrom },
  {
    what: label('Syntymien, kuolemien ja saapumisten määrät vuosittain', 'Births, deaths and arrivals of the years'),
    origins: eventsOfYearsFrom,
  },
  { what: label('Saapuvien ikä', 'Ages of those who arrive'), origins: arrivalsByAgeFrom },
  {
    what: label('Ulkomailla asuvat ja ennen kuolleet', 'Persons abroad, and those who died before'),
    origins: beyondResidentsFrom,
  },
  { what: label('Työpaikat sektoreittain ja kokoluokittain', 'Workplaces by sector and size'), origins: sectorsFrom },
  { what: label('Työpaikan sijainti ja työsuhteen kesto', 'Where people work, and how long'), origins: workplacesFrom },
  { what: label('Kassojen jäsenet', 'Members of unemployment funds'), origins: fundMembersFrom },
  { what: label('Palkanmaksun jaksot ja päivät', 'Pay rhythms and pay days'), origins: payFrom },
  { what: label('Työt muun ohella', 'Jobs beside something else'), origins: jobsBesideFrom },
  { what: label('Palkasta ilmoitukseen', 'From pay to its report'), origins: reportLagFrom },
];
