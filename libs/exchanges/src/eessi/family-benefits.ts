import { familiesAcrossBorders, orphans } from '../people/families.js';
import { bucsOf } from './buc.js';
import { kelaAlone } from './finnish-institutions.js';

/** Cases on family benefits: which country pays first, and what the other tops up. Kela alone in Finland. */
export const familyBenefits = bucsOf('FB', [
  [
    'FB_BUC_01',
    'Toimivaltaisen maan määrittäminen',
    'Determination of competence',
    {
      about: familiesAcrossBorders,
      courses: [
        '45 > F001 < F002',
        '20 > F001 < F002 > F002',
        '15 > F001 < F026 > F027 < F002',
        '10 > F001 < F002 < F004 > F005',
        '10 > F001 < F002 > F022 < F023',
      ],
      x: '1 5 6 7 8 9',
      owners: kelaAlone,
    },
  ],
  [
    'FB_BUC_02',
    'Perhe-etuuden maksun siirto',
    'Transfer of family benefits',
    { about: familiesAcrossBorders, courses: ['100 > F016 < F017'], x: '1 7 8 9', owners: kelaAlone },
  ],
  [
    'FB_BUC_03',
    'Orvon lisäetuudet',
    'Supplementary benefits for orphans',
    { about: orphans, courses: ['75 > F018 < F019', '25 > F018 < F019 > F020'], x: '1 5 6 7 8 9', owners: kelaAlone },
  ],
  [
    'FB_BUC_04',
    'Ensisijaista oikeutta koskeva maksutieto',
    'Payment information on a priority right',
    { about: familiesAcrossBorders, courses: ['100 > F003'], x: '5 7 8', owners: kelaAlone },
  ],
]);
