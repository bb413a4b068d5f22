import { bucsOf } from './buc.js';
import { kelaAlone } from './finnish-institutions.js';
import { nearPension, onMinimumBenefits } from './people-of-cases.js';

/** Cases on special non-contributory and pre-retirement benefits; Kela alone in Finland. */
export const miscellaneous = bucsOf('M', [
  [
    'M_BUC_02',
    'Varhaiseläke-etuus',
    'Pre-retirement benefit',
    { about: nearPension, courses: ['100 > M040'], x: '7 8 11', owners: kelaAlone },
  ],
  [
    'M_BUC_03a',
    'Tulotiedot',
    'Income for special benefits',
    { about: onMinimumBenefits, courses: ['100 > M050 < M051'], x: '5 6 7 8 9 11', owners: kelaAlone },
  ],
  [
    'M_BUC_03b',
    'Työskentely- ja asumiskaudet',
    'Periods for special benefits',
    { about: onMinimumBenefits, courses: ['100 > M052 < M053'], x: '5 6 7 8 9 11', owners: kelaAlone },
  ],
]);
