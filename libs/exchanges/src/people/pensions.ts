/** Pensioners, those who claim a pension, and those who need care. Weights are those of one person of the age. */
import { assumption, source } from '@tietovirta/published';
import { ageBand, ageBands, people } from '../person-rule.js';

/**
 * Old-age pension begins at 64 years and some months for those who reach it in 2023 and 2024: people who are 64 on 1 January reach it
 * in the year or have reached it, and who is 62 at most is under it all year.
 */
export const onOldAgePension = people(
  ageBands({
    from: [64, 65, 66, 70, 80],
    to: 104,
    men: [60, 20, 6, 4, 5],
    women: [60, 20, 6, 4, 5],
  }),
  assumption(
    'Päätöksistä useimmat myönnetään alimmassa vanhuuseläkeiässä, 64 vuotta ja joitakin kuukausia; tarkistuksia kaikille eläkkeellä oleville.',
    'Most decisions grant the pension at the lowest old-age pension age, 64 years and some months; changes go to all who are on it.',
  ),
);

export const onDisabilityPension = people(
  ageBands({
    from: [18, 25, 35, 45, 50, 55, 60],
    to: 62,
    men: [10, 9, 14, 22, 34, 60, 130],
    women: [9, 9, 14, 22, 34, 58, 122],
  }),
  source(
    'etk.fi 7.3.2025; europeanpensions.net',
    'Uusia työkyvyttömyyseläkkeitä 17 500 vuonna 2024; 6 900 uutta 60 vuotta täyttäneille. Ei enää vanhuuseläkeiässä.',
    'New disability pensions: 17,500 in 2024; 6,900 of those of 60 and over. Never past the old-age pension age.',
  ),
);

export const onRehabilitationPension = people(
  ageBands({
    from: [18, 25, 35, 45, 55],
    to: 61,
    men: [12, 12, 13, 15, 18],
    women: [14, 15, 15, 16, 18],
  }),
  assumption(
    'Kuntoutustuki on määräaikainen työkyvyttömyyseläke, jota saadaan nuorempana; ei enää vanhuuseläkeiässä.',
    'Rehabilitation allowance is a disability pension for a time, which people get younger; never past the old-age pension age.',
  ),
);

export const onSurvivorsPension = people(
  ageBands({
    from: [0, 10, 18, 20, 40, 50, 60, 70, 80],
    to: 99,
    men: [1, 3, 4, 0, 1, 3, 6, 10, 16],
    women: [1, 3, 4, 0, 3, 9, 24, 50, 70],
  }),
  assumption(
    'Perhe-eläkkeen saavat lapset, enintään 20-vuotiaat opiskelijat ja lesket, joista useimmat ovat naisia.',
    'Survivors’ pensions go to children, to students of 20 at most, and to widowed people, most of whom are women.',
  ),
);

export const onPartialEarlyPension = people(
  ageBands({ from: [61, 63, 65], to: 66, men: [16, 8, 1], women: [14, 8, 1] }),
  assumption(
    'Osittainen varhennettu vanhuuseläke 61 vuoden iästä; vanhuuseläkeiän jälkeen vain vähäisiä tarkistuksia.',
    'Partial early old-age pension from 61; past the old-age pension age a few changes only.',
  ),
);

export const onYearsOfServicePension = ageBand(
  63,
  63,
  assumption(
    'Työuraeläkkeen voi saada 63 vuotta täyttänyt ennen vanhuuseläkeikäänsä.',
    'The years-of-service pension is for people of 63 who have not reached their old-age pension age.',
  ),
);

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

export const claimingDisabilityPension = people(
  ageBands({ from: [20, 35, 45, 55, 60], to: 62, men: [3, 6, 11, 22, 34], women: [3, 6, 11, 21, 32] }),
  assumption(
    'Työkyvyttömyyseläkettä haetaan ennen vanhuuseläkeikää, useimmin yli 55-vuotiaana.',
    'Disability pension is claimed before the old-age pension age, past 55 most often.',
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
