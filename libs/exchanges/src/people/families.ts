/** Parents, those who are about to be, and children. Weights are those of one person of the age. */
import { assumption, source } from '@tietovirta/published';
import { ageBand, ageBands, among, people } from '../person-rule.js';

/** Their child is born within months, or was born lately, by their lives. */
export const expectantMothers = among(
  'expectant-mothers',
  people(
    ageBands({
      from: [15, 18, 20, 25, 30, 35, 40, 45],
      to: 49,
      men: [0, 0, 0, 0, 0, 0, 0, 0],
      women: [1, 6, 26, 72, 97, 55, 13, 1],
    }),
    source(
      'YK, World Population Prospects 2024 (CC BY 3.0 IGO)',
      'Synnyttäjien ikäjakauma: eniten 30–34-vuotiaita, keskimäärin 31,8 vuotta.',
      'Mothers by age: most are 30 to 34, 31.8 years on average.',
    ),
  ),
);

export const newParents = among(
  'parental',
  people(
    ageBands({
      from: [18, 20, 25, 30, 35, 40, 45, 50],
      to: 54,
      men: [1, 8, 26, 42, 30, 13, 4, 1],
      women: [7, 30, 85, 115, 66, 16, 1, 0],
    }),
    assumption(
      'Vanhempainetuuksien saajat synnyttäjien ikien mukaan; isillä on noin viidennes päivistä ja kolmannes saajista.',
      'Recipients of parental benefits by the ages of mothers; fathers take about a fifth of the days and are a third of the recipients.',
    ),
  ),
);

export const carersOfSmallChildren = among(
  'home-care',
  people(
    ageBands({
      from: [18, 20, 25, 30, 35, 40, 45],
      to: 49,
      men: [0, 1, 2, 4, 4, 2, 1],
      women: [2, 18, 52, 76, 50, 15, 2],
    }),
    source(
      'sttinfo.fi 71870385 (Kela 2025)',
      'Kotihoidon tuen saajista miehiä on noin kahdeksan prosenttia; iät ovat omia arvioitamme.',
      'About eight per cent of those who get home care allowance are men; the ages are ours.',
    ),
  ),
);

export const parentsOfMinors = people(
  ageBands({
    from: [18, 20, 25, 30, 35, 40, 45, 50, 55],
    to: 59,
    men: [0, 1, 2, 4, 6, 7, 7, 5, 2],
    women: [1, 8, 28, 58, 76, 76, 58, 27, 5],
  }),
  assumption(
    'Lapsilisän saa vanhempi, useimmiten äiti; osuudet seuraavat sitä, minkä ikäisillä on alle 17-vuotiaita lapsia.',
    'A parent gets child benefit, the mother mostly; by the ages at which people have children under 17.',
  ),
);

export const familiesAcrossBorders = people(
  ageBands({
    from: [18, 20, 25, 30, 35, 40, 45, 50, 55],
    to: 59,
    men: [1, 4, 14, 30, 38, 38, 30, 14, 4],
    women: [1, 8, 26, 48, 52, 48, 36, 14, 2],
  }),
  assumption(
    'Perhe-etuuden asia koskee vanhempaa, joka hakee etuutta tai työskentelee toisessa maassa.',
    'A case on family benefits is about the parent who claims, or who works in the other country.',
  ),
);

export const childrenInSpecialCare = ageBand(
  0,
  14,
  source(
    'kanta.fi/en/delivery-of-medical-certificates',
    'D-lausunto annetaan lapsen erityishoitorahaa varten; iät ovat yhtä usein.',
    'The D certificate is for the special care allowance for a child; all ages alike.',
  ),
);

export const orphans = ageBand(
  0,
  19,
  assumption(
    'Lapseneläkettä ja orvon etuuksia saavat lapset ja enintään 20-vuotiaat opiskelijat.',
    'Orphans’ benefits are for children, and for students of 20 at most.',
  ),
);

export const parentsWithChildBenefit = among('child-benefit', parentsOfMinors);

export const newWithChildBenefit = among(
  'child-benefit',
  ageBand(
    18,
    41,
    assumption(
      'Uutta lapsilisää haetaan useimmiten vauvasta: hakijalla on lapsi, ja hän on enintään 42-vuotias.',
      'Child benefit is first applied for a baby mostly: by somebody who has a child and is 42 at most.',
    ),
  ),
);

export const parentsWithMaintenance = among('maintenance', parentsOfMinors);

export const liableForMaintenance = people(
  ageBands({ from: [20, 25, 30, 40, 50], to: 60, men: [6, 20, 40, 38, 12], women: [1, 3, 7, 7, 2] }),
  assumption(
    'Elatusvelvolliset, jotka eivät kykene maksamaan: enimmäkseen isiä, joiden lapset ovat alaikäisiä.',
    'Parents who are liable and cannot pay: fathers of minor children mostly.',
  ),
);
