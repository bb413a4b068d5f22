/** Pensioners, those who claim a pension, and those who need care. Weights are those of one person of the age. */
import { assumption, label, source } from '@tietovirta/published';
import { ageBand, ageBands, among, lately, people, type Profile } from '../person-rule.js';
import { stated } from '../stated-number.js';

/** Those whose pension is decided on, by kind and decision: their lives say that it begins, goes on or has ended. */
export const newOnOldAgePension = among(
  'new-old-age-pension',
  ageBand(
    61,
    78,
    assumption(
      'Vanhuuseläkkeen myöntö koskee sitä, jonka eläke alkaa: alimmasta eläkeiästä, 64 vuotta ja joitakin kuukausia, lykättyihin.',
      'Old-age pension is granted to those whose pension begins: from the lowest age, 64 years and some months, to those who put it off.',
    ),
  ),
);

const retiredWithNationalPension = ageBand(
  66,
  104,
  assumption(
    'Kelan saama tarkistus tai lakkautus koskee vanhuuseläkeläistä, jolla on myös kansaneläke.',
    'The changes and ends that Kela gets are about people on old-age pension who have a national pension too.',
  ),
);
export const onOldAgePension = among('national-pension', retiredWithNationalPension);
export const diedOnOldAgePension = lately(
  stated(
    label('Päiviä kuolemasta eläkkeen lakkautukseen enintään', 'Most days from a death to the end of the pension'),
    40,
    assumption(
      'Eläke lakkautetaan, kun kuolemasta kerrotaan: viikoissa.',
      'A pension ends when the death is told of: within weeks.',
    ),
  ),
  onOldAgePension,
);

const onDisability = source(
  'etk.fi 7.3.2025; europeanpensions.net',
  'Uusia työkyvyttömyyseläkkeitä 17 500 vuonna 2024; 6 900 uutta 60 vuotta täyttäneille. Ei enää vanhuuseläkeiässä.',
  'New disability pensions: 17,500 in 2024; 6,900 of those of 60 and over. Never past the old-age pension age.',
);
export const newOnDisabilityPension = among('new-disability-pension', ageBand(18, 62, onDisability));
export const onDisabilityPension = among('national-pension', ageBand(18, 62, onDisability));
export const pastDisabilityPension = among(
  'old-age-after-disability',
  ageBand(
    61,
    66,
    assumption(
      'Työkyvyttömyyseläke lakkaa, kun se muuttuu vanhuuseläkkeeksi.',
      'A disability pension ends when it turns into old-age pension.',
    ),
  ),
);

const forATime = assumption(
  'Kuntoutustuki on määräaikainen työkyvyttömyyseläke, jota saadaan nuorempana; ei enää vanhuuseläkeiässä.',
  'Rehabilitation allowance is a disability pension for a time, which people get younger; never past the old-age pension age.',
);
export const newOnRehabilitationPension = among('new-disability-pension', ageBand(18, 58, forATime));
export const onRehabilitationPension = among('national-pension', ageBand(18, 58, forATime));

export const newOnSurvivorsPension = among(
  'new-survivors-pension',
  ageBand(
    49,
    104,
    assumption(
      'Leskeneläke myönnetään leskelle, jonka puoliso on kuollut kuukausien kuluessa; lasten eläkkeitä elämissä ei ole.',
      'A survivor’s pension is granted to somebody whose spouse died within months; lives have no pensions of children.',
    ),
  ),
);
const widowedBefore = ageBand(
  50,
  104,
  assumption(
    'Leskeneläkettä saa elämässään leski, jonka oma eläke ei ole suuri.',
    'By their lives widowed people have the pension whose own pension is not high.',
  ),
);
export const onSurvivorsPension = among('survivors-pension', widowedBefore);
export const diedOnSurvivorsPension: Profile = { ...diedOnOldAgePension, ...onSurvivorsPension };

const early = assumption(
  'Osittaisen varhennetun vanhuuseläkkeen voi ottaa 61-vuotiaana, vuonna 1964 tai myöhemmin syntynyt 62-vuotiaana.',
  'The partial early old-age pension can be taken at 61, by those born in 1964 or later at 62.',
);
export const newOnPartialEarlyPension = among('new-partial-early-pension', ageBand(60, 64, early));
export const onPartialEarlyPension = among('partial-early-pension', ageBand(60, 66, early));

/** Whoever a pension institution works on: claims and pensions of every kind. */
export const inPensionMatters = people(
  ageBands({
    from: [20, 35, 50, 55, 60, 65, 70, 80],
    to: 99,
    men: [3, 6, 14, 30, 90, 30, 12, 12],
    women: [3, 6, 14, 30, 90, 30, 14, 16],
  }),
  assumption(
    'Työeläkeasian hakijat ja eläkkeensaajat: eniten 60–64-vuotiaita, nuoremmat työkyvyttömyyden vuoksi.',
    'Claimants of earnings-related pensions and pensioners: most are 60 to 64, younger ones because of disability.',
  ),
);

export const claimingDisabilityPension = among(
  'sickness',
  people(
    ageBands({ from: [20, 35, 45, 55, 60], to: 62, men: [3, 6, 11, 22, 34], women: [3, 6, 11, 21, 32] }),
    assumption(
      'Työkyvyttömyyseläkettä hakee ennen vanhuuseläkeikää se, jolla on sairauspäiväraha.',
      'Disability pension is claimed before the old-age pension age by those who have sickness allowance.',
    ),
  ),
);

export const onNationalPension = people(
  ageBands({
    from: [16, 20, 35, 50, 60, 65, 75, 85],
    to: 104,
    men: [6, 14, 20, 38, 70, 240, 280, 330],
    women: [5, 12, 18, 36, 66, 340, 480, 620],
  }),
  assumption(
    'Kansaneläkkeen ja takuueläkkeen saajat: 65 vuotta täyttäneet, joista useimmat ovat naisia, ja työkyvyttömyyseläkkeellä olevat.',
    'Recipients of national and guarantee pension: people of 65 and over, women mostly, and those on disability pension.',
  ),
);

export const onPensionersHousingAllowance = people(
  ageBands({
    from: [18, 30, 45, 55, 65, 75, 85],
    to: 104,
    men: [10, 16, 26, 48, 85, 75, 90],
    women: [8, 13, 22, 42, 100, 120, 190],
  }),
  assumption(
    'Noin 213 000 eläkkeensaajaa: yksin asuvia vanhoja naisia eniten, työkyvyttömyyseläkkeellä olevia nuorempina.',
    'About 213,000 pensioners: old women who live alone most of all, younger people on disability pension.',
  ),
);

export const receivingDisabilityBenefits = people(
  ageBands({
    from: [16, 25, 30, 45, 55, 65, 70, 75, 80, 85],
    to: 104,
    men: [12, 8, 12, 10, 12, 30, 48, 85, 170, 480],
    women: [10, 24, 62, 26, 12, 26, 46, 90, 200, 560],
  }),
  source(
    'tietotarjotin.fi/tilasto/2707112',
    'Vammaisetuudet vuoden 2024 lopussa: eläkettä saavan hoitotuki noin 199 000, alle 16-vuotiaan tuki 50 000 (saajana vanhempi), 16 vuotta täyttäneen tuki noin 14 500; iät ovat omia arvioitamme.',
    'Disability benefits at the end of 2024: care allowance for pensioners about 199,000, for children under 16 50,000 (paid to a parent), from 16 on about 14,500; the ages are ours.',
  ),
);

export const inNeedOfCare = people(
  ageBands({
    from: [0, 4, 16, 25, 50, 65, 75, 80, 85],
    to: 104,
    men: [14, 38, 14, 6, 10, 26, 70, 120, 200],
    women: [9, 20, 10, 6, 10, 26, 75, 140, 220],
  }),
  assumption(
    'C-lausunto annetaan vammaistukea ja eläkettä saavan hoitotukea varten: lapsia ja vanhuksia eniten.',
    'The C statement is for disability allowance and care allowance for pensioners: children and old people most of all.',
  ),
);

export const widowedAndOrphaned = people(
  ageBands({
    from: [18, 20, 30, 40, 50, 60],
    to: 63,
    men: [12, 1, 2, 4, 6, 8],
    women: [12, 1, 6, 12, 22, 36],
  }),
  assumption(
    'Kelan perhe-eläkkeen maksu menee alle 65-vuotiaalle leskelle, lapsen huoltajalle tai opiskelevalle nuorelle.',
    'Kela pays survivors’ pensions to widowed people under 65, to the guardian of a child, or to a young student.',
  ),
);

export const withNationalPension = among('national-pension', onNationalPension);

export const newWithNationalPension = among(
  'national-pension',
  people(
    [
      [16, 1, 1],
      [63, 0, 0],
      [64, 1, 1],
      [68, 0, 0],
    ],
    assumption(
      'Kansaneläkettä haetaan ensi kerran työkyvyttömänä tai vanhuuseläkkeen alkaessa, ei vanhana.',
      'National pension is first applied for on disability or when the old-age pension begins, not by the very old.',
    ),
  ),
);

export const withPensionersHousing = among('pensioners-housing', onPensionersHousingAllowance);

export const withDisabilityBenefit = among('disability', receivingDisabilityBenefits);
