/**
 * ALL SHARES OF THE EESSI TRAFFIC ARE ASSUMPTIONS, and this is the one place where they stand. Kela's open report of
 * messages by sector, country and document (tietotarjotin.fi) should replace them; its figures were not read.
 */
import { assumption, label } from '@tietovirta/published';
import { stated } from '../stated-number.js';
import type { Sector } from './sector.js';

const notRead = assumption(
  'Kelan avoin raportti sanomista sektoreittain ja asiakirjoittain (tietotarjotin.fi) korvaisi arvion; sen lukuja ei ole luettu.',
  'Kela’s open report of messages by sector and document (tietotarjotin.fi) should replace it; its figures were not read.',
);

/**
 * Sectors in the messages of dialogues (requests with their replies) and of notices, per mille. The printed totals decide how much there is of
 * either in a direction and year: what is received beyond the replies that so few sent messages allow must be notices. So the
 * shares of the sectors differ by direction and year, and lie near those assumed of the whole (30 % pensions, 20 % applicable legislation …).
 */
export const sectorShares = {
  dialogues: stated<Readonly<Record<Sector, number>>>(
    label('Sektorien osuudet kyselyistä vastauksineen, promillea', 'Sectors in requests with their replies, per mille'),
    { P: 300, LA: 120, S: 182, FB: 170, H: 80, UB: 110, R: 25, AW: 12, M: 1 },
    notRead,
  ),
  notices: stated<Readonly<Record<Sector, number>>>(
    label('Sektorien osuudet ilmoituksista, promillea', 'Sectors in notices, per mille'),
    { P: 300, LA: 255, S: 182, FB: 138, H: 80, UB: 30, R: 0, AW: 14, M: 1 },
    notRead,
  ),
};

/** Share of each case type in the messages of its sector, per mille; among dialogues and among notices those with such courses share the whole. */
export const bucShares = stated<Readonly<Record<string, number>>>(
  label(
    'Asiatyyppien osuudet sektorinsa sanomista, promillea',
    'Case types in the messages of their sector, per mille',
  ),
  {
    ...{ P_BUC_01: 400, P_BUC_05: 150, P_BUC_06: 150, P_BUC_03: 120, P_BUC_02: 80, P_BUC_10: 40, P_BUC_09: 30 },
    ...{ P_BUC_07: 10, P_BUC_08: 10 },
    ...{ LA_BUC_04: 450, LA_BUC_05: 250, LA_BUC_02: 200, LA_BUC_06: 40, LA_BUC_01: 30, LA_BUC_03: 30 },
    ...{ S_BUC_01a: 170, S_BUC_24: 150, S_BUC_01: 120, S_BUC_02: 120, S_BUC_03: 100, S_BUC_04: 80, S_BUC_19: 80 },
    ...{ S_BUC_14: 50, S_BUC_14a: 25, S_BUC_14b: 25, S_BUC_12: 30, S_BUC_21: 8, S_BUC_22: 6, S_BUC_23: 6 },
    ...{ S_BUC_05: 10, S_BUC_08: 10, S_BUC_18: 10 },
    ...{ FB_BUC_01: 850, FB_BUC_04: 100, FB_BUC_03: 30, FB_BUC_02: 20 },
    ...{ H_BUC_01: 600, H_BUC_07: 100, H_BUC_05: 80, H_BUC_03a: 40, H_BUC_03b: 20, H_BUC_06: 60 },
    ...{ H_BUC_02a: 20, H_BUC_02b: 10, H_BUC_02c: 20, H_BUC_04: 20, H_BUC_08: 10, H_BUC_09: 10, H_BUC_10: 10 },
    ...{ UB_BUC_01: 550, UB_BUC_02: 250, UB_BUC_04: 150, UB_BUC_03: 50 },
    ...{ R_BUC_02: 400, R_BUC_01: 200, R_BUC_07: 200, R_BUC_05: 100, R_BUC_03: 50, R_BUC_06: 50 },
    ...{ AW_BUC_06a: 150, AW_BUC_06b: 150, AW_BUC_06c: 100, AW_BUC_01a: 120, AW_BUC_01b: 80, AW_BUC_02: 50 },
    ...{ AW_BUC_07a: 50, AW_BUC_07b: 20, AW_BUC_07c: 40, AW_BUC_07d: 40, AW_BUC_05: 100, AW_BUC_03: 20 },
    ...{ AW_BUC_04a: 40, AW_BUC_12: 20, AW_BUC_14: 20 },
    ...{ M_BUC_03a: 500, M_BUC_03b: 400, M_BUC_02: 100 },
  },
  notRead,
);

/** What share of the sent messages lies in dialogues; the rest are notices. Received ones follow from the replies that this allows. */
export const sentInDialogues = stated(
  label('Lähetetyistä kyselyissä ja vastauksissa, prosenttia', 'Sent messages in requests and replies, per cent'),
  88,
  assumption(
    'Osuutta ei ole julkaistu; se on sovitettu suuntien lukuihin.',
    'Not published; fitted to the counts of both directions.',
  ),
);

/** Of notices, how many make the other side ask or pass them on, against the case types that ask for a reply, in per cent. */
export const noticesAskedAbout = stated(
  label('Ilmoituksista kysymyksen herättäviä, prosenttia', 'Notices that raise a question, per cent'),
  10,
  assumption('Osuutta ei ole julkaistu.', 'Not published.'),
);

/** How often something administrative happens in a case, as weights against the plain course. */
const administrative = assumption(
  'Sovitettu niin, että vähintään 85 prosenttiin pyynnöistä vastataan ja että hallinnollisia asiakirjoja on noin 15 prosenttia ja päivityksiä noin 10 prosenttia sanomista.',
  'Fitted so that at least 85 % of the requests are answered, about 15 % of the messages are administrative documents and about 10 % are updates.',
);
export const dialogueWeights = stated(
  label('Hallinnolliset vaiheet kyselyissä, painot', 'Administrative steps in dialogues, weights'),
  {
    ...{
      plain: 48,
      unclosed: 14,
      updated: 17,
      reminded: 13,
      repliedAfterReminder: 1,
      clarified: 18,
      joined: 10,
      removed: 1,
    },
    ...{ reopened: 2, open: 6, withdrawn: 2, rejected: 2, forwarded: 1.5 },
  },
  administrative,
);
export const noticeWeights = stated(
  label('Hallinnolliset vaiheet ilmoituksissa, painot', 'Administrative steps of notices, weights'),
  { plain: 66, updated: 15, joined: 6, withdrawn: 4, closed: 9 },
  administrative,
);

/** Days until a reply, the median of each sector. */
export const replyDays = stated<Readonly<Record<Sector, number>>>(
  label('Vastausajan mediaani sektoreittain, päivää', 'Median of the days until a reply, by sector'),
  { P: 60, LA: 20, S: 40, FB: 40, H: 20, UB: 40, R: 40, AW: 40, M: 40 },
  assumption('Vastausaikoja ei ole julkaistu.', 'How long replies take is not published.'),
);

/** Persons of cases who live abroad; the others live in Finland. */
export const livingAbroad = stated<Readonly<Record<Sector, number>>>(
  label('Asian henkilöistä ulkomailla asuvia, prosenttia', 'Persons of cases who live abroad, per cent'),
  { P: 60, LA: 30, S: 45, FB: 30, H: 45, UB: 25, R: 50, AW: 20, M: 40 },
  assumption(
    'Osuuksia ei ole julkaistu: eläkeasiat koskevat useimmin ulkomaille muuttaneita, työttömyysasiat Suomessa asuvia.',
    'Not published: pension cases are about people who moved abroad most often, unemployment cases about residents.',
  ),
);
