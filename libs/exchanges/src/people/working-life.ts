/** People of working age: at work, without work, on sick leave, in rehabilitation. Weights are those of one person of the age. */
import { assumption, source } from '@tietovirta/published';
import { ageBand, ageBands, among, paid, people } from '../person-rule.js';

export const wageEarners = paid(
  assumption(
    'Palkkatyössä olevat, heidän työsuhteensa ja maksupäivänsä (ks. väestön luvut); loput ilmoitukset koskevat töitä, joista maksetaan työn mukaan. Tammikuussa palkkaa saava sai sitä myös joulukuussa.',
    'People at work for wages, their jobs and pay days (see the numbers about people); the other reports are of jobs that are paid as work comes. Who has wages in January had them in December.',
  ),
);

export const jobseekersOfKela = among(
  'unemployment',
  people(
    ageBands({
      from: [17, 18, 25, 35, 45, 55],
      to: 63,
      men: [8, 45, 69, 59, 60, 56],
      women: [7, 37, 65, 62, 54, 46],
    }),
    source(
      'Kela, koronamittarit 2023 (CC BY 4.0)',
      'Kelan työttömyysetuuksien saajat ikäluokittain ja sukupuolittain tammikuussa 2023; ikäluokan sisällä kaikki yhtä usein.',
      'Recipients of Kela’s unemployment benefits by age class and sex in January 2023; everybody of a class alike.',
    ),
  ),
);

export const jobseekersOfFunds = among(
  'paid-by-fund',
  people(
    ageBands({
      from: [18, 20, 25, 30, 35, 45, 50, 55, 60],
      to: 63,
      men: [1, 10, 25, 30, 31, 29, 31, 40, 52],
      women: [1, 9, 21, 27, 27, 25, 28, 38, 49],
    }),
    assumption(
      'Ansiopäivärahaa saavat iän mukaan: harva alle 25-vuotias on täyttänyt työssäoloehdon kassan jäsenenä.',
      'Who gets the earnings-related allowance, by age: few under 25 have met the work requirement as members of a fund.',
    ),
  ),
);

export const jobseekers = among(
  'jobseekers',
  people(
    ageBands({
      from: [17, 18, 20, 25, 30, 35, 45, 55],
      to: 63,
      men: [6, 41, 100, 102, 92, 86, 76, 90],
      women: [5, 34, 71, 75, 83, 81, 69, 82],
    }),
    assumption('Kassan ja Kelan maksamat työnhakijat yhdessä.', 'Jobseekers whom a fund or Kela pays, together.'),
  ),
);

export const longUnemployed = among(
  'unemployment',
  people(
    ageBands({
      from: [20, 25, 35, 45, 55],
      to: 63,
      men: [20, 30, 36, 42, 50],
      women: [12, 22, 30, 34, 42],
    }),
    assumption(
      'Työmarkkinatukea vähintään 300 päivää saaneet: vanhemmat ja miehet useammin.',
      'Those with labour market subsidy for 300 days or more: older people and men more often.',
    ),
  ),
);

export const onSickLeave = among(
  'sickness',
  people(
    ageBands({
      from: [16, 18, 25, 35, 45, 55],
      to: 66,
      men: [3, 8, 11, 12, 16, 17],
      women: [4, 12, 16, 18, 23, 24],
    }),
    source(
      'Kela, koronamittarit 2023 (CC BY 4.0)',
      'Sairauspäivärahan saajat ikäluokittain; naisia 59 prosenttia. Alle 18-vuotiaiden paino on oma arviomme.',
      'Recipients of sickness allowance by age class; 59 % are women. The weight of those under 18 is ours.',
    ),
  ),
);

export const inRehabilitation = among(
  'rehabilitation',
  ageBand(
    16,
    65,
    assumption(
      'Kuntoutusrahan saaja ei elämässään ole työssä, opiskele eikä etsi työtä.',
      'Recipients of rehabilitation allowance neither work, study nor seek work by their lives.',
    ),
  ),
);

export const assessedByDoctor = people(
  ageBands({
    from: [16, 20, 30, 40, 50, 60],
    to: 65,
    men: [12, 9, 6, 6, 7, 4],
    women: [13, 13, 9, 9, 10, 5],
  }),
  assumption(
    'B-lausunto kirjoitetaan kuntoutusta, työkyvyttömyyttä tai lääkkeitä varten kenestä tahansa työikäisestä; naisia on enemmän.',
    'The B statement is written for rehabilitation, disability or medicines, of anybody of working age; more are women.',
  ),
);

export const ofWorkingAge = ageBand(18, 63, assumption('Työikäiset yhtä usein.', 'People of working age, all alike.'));

export const insuredForPension = ageBand(
  18,
  66,
  assumption(
    'Työeläkevakuutetut, joilla on työhistoria; ikäryhmät yhtä usein.',
    'People insured for an earnings-related pension who have a work history; all ages alike.',
  ),
);

export const injuredAtWork = people(
  ageBands({ from: [16, 20, 30, 45, 60], to: 66, men: [6, 18, 20, 22, 14], women: [4, 10, 10, 13, 9] }),
  assumption(
    'Työtapaturmia sattuu miehille noin kaksi kertaa niin usein kuin naisille.',
    'Accidents at work happen to men about twice as often as to women.',
  ),
);

export const postedWorkers = people(
  ageBands({ from: [18, 25, 35, 50, 60], to: 64, men: [6, 24, 26, 18, 7], women: [3, 9, 8, 5, 2] }),
  assumption(
    'Lähetetyt työntekijät ja useassa maassa työskentelevät ovat työikäisiä, enimmäkseen miehiä.',
    'Posted workers and people who work in several countries are of working age, and men mostly.',
  ),
);

export const conscripts = among(
  'conscripts',
  people(
    ageBands({ from: [18], to: 22, men: [20], women: [1] }),
    assumption(
      'Sotilasavustusta saavat palveluksessa olevat; naisia on noin viisi prosenttia.',
      'Conscript’s allowance is for those who serve; about five per cent are women.',
    ),
  ),
);

export const selfEmployed = people(
  ageBands({ from: [20, 30, 40, 50, 60], to: 66, men: [4, 14, 20, 22, 14], women: [3, 9, 12, 12, 7] }),
  assumption(
    'Yrittäjät, jotka järjestävät oman työterveyshuoltonsa: useimmat 40–60-vuotiaita, miehiä enemmän.',
    'Self-employed people who arrange their own occupational health care: most are 40 to 60, and more are men.',
  ),
);

/** Born in 1956 or before. */
export const onPensionAssistance = ageBand(
  66,
  76,
  assumption(
    'Eläketuki oli pitkään työttömille, jotka ovat syntyneet ennen syyskuuta 1956.',
    'Pension assistance was for people long unemployed who were born before September 1956.',
  ),
);
