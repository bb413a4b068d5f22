import { postedWorkers } from '../people/working-life.js';
import { bucsOf } from './buc.js';
import { centreAlone, centreMostly } from './finnish-institutions.js';

/** Cases on which country insures a person. Notices need no answer and close by themselves after 30 days. */
export const applicableLegislation = bucsOf('LA', [
  [
    'LA_BUC_01',
    'Poikkeuslupapyyntö',
    'Request for an exception',
    {
      about: postedWorkers,
      courses: ['70 > A001 < A011', '15 > A001 < A002', '15 > A001 < A005 > A006 < A011'],
      x: '1 5 7 8 9 12',
      owners: centreMostly,
    },
  ],
  [
    'LA_BUC_02',
    'Sovellettavan lainsäädännön määrittäminen',
    'Determination of applicable legislation',
    {
      about: postedWorkers,
      courses: [
        '65 > A003 < A012',
        '15 > A003 < A004 > A003*',
        '10 > A003 < A005 > A006 < A012',
        '10 > A003 < A004 > A007',
      ],
      x: '1 5 6 7 8 9 11 12',
      owners: centreAlone,
    },
  ],
  [
    'LA_BUC_03',
    'Olennaisen tiedon ilmoitus',
    'Notification of relevant information',
    { about: postedWorkers, courses: ['100 > A008'], x: '1 5 7 8 11 12', owners: centreMostly },
  ],
  [
    'LA_BUC_04',
    'Lähetettyä työntekijää koskeva ilmoitus',
    'Notification of posting',
    { about: postedWorkers, courses: ['100 > A009'], x: '1 7 8', owners: centreAlone },
  ],
  [
    'LA_BUC_05',
    'Ilmoitus sovellettavasta lainsäädännöstä',
    'Notification of applicable legislation',
    { about: postedWorkers, courses: ['100 > A010'], x: '1 5 7 8', owners: centreAlone },
  ],
  [
    'LA_BUC_06',
    'Lisätietopyyntö',
    'Request for more information',
    {
      about: postedWorkers,
      courses: ['100 > A005 < A006'],
      x: '1 5 6 7 8 9 11',
      owners: centreAlone,
      counterparties: centreMostly,
    },
  ],
]);
