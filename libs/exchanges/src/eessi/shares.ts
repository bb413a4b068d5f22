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

/** Share of each sector in the messages received and sent, in tenths of a per cent. */
export const sectorShares = {
  received: stated<Readonly<Record<Sector, number>>>(
    label('Sektorien osuudet vastaanotetuista, promillea', 'Sectors in the messages received, per mille'),
    { P: 300, LA: 200, S: 180, FB: 150, H: 80, UB: 60, R: 15, AW: 14, M: 1 },
    notRead,
  ),
  sent: stated<Readonly<Record<Sector, number>>>(
    label('Sektorien osuudet lähetetyistä, promillea', 'Sectors in the messages sent, per mille'),
    { P: 340, LA: 140, S: 200, FB: 140, H: 80, UB: 70, R: 15, AW: 14, M: 1 },
    notRead,
  ),
};

/** Share of each case type in the messages of its sector, in tenths of a per cent. */
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

/**
 * What share of the sent messages is to lie in cases with messages of both sides, in per cent: of case types that
 * ask for a reply, and of mere notices (where only a question or a wrong address makes the other side write).
 */
export const sentInTwoWayCases = stated(
  label(
    'Lähetetyistä asioissa, joissa molemmat kirjoittavat, prosenttia',
    'Sent messages in cases in which both sides write, per cent',
  ),
  { withReply: 88, notice: 12 },
  assumption(
    'Osuuksia ei ole julkaistu; ne on sovitettu suuntien lukuihin.',
    'Not published; fitted to the counts of both directions.',
  ),
);

/** How often something administrative happens in a case, as weights against the plain course. */
const administrative = assumption(
  'Sovitettu niin, että hallinnollisia asiakirjoja on noin 15 prosenttia ja päivityksiä noin 10 prosenttia sanomista.',
  'Fitted so that about 15 % of the messages are administrative documents and about 10 % are updates.',
);
export const twoWayWeights = stated(
  label(
    'Hallinnolliset vaiheet molemminpuolisissa asioissa, painot',
    'Administrative steps in cases of both sides, weights',
  ),
  { plain: 62, updated: 17, reminded: 13, clarified: 18, joined: 10, forwarded: 2 },
  administrative,
);
export const oneWayWeights = stated(
  label('Hallinnolliset vaiheet yksipuolisissa asioissa, painot', 'Administrative steps in cases of one side, weights'),
  { plain: 66, updated: 17, reminded: 9, joined: 7, invalidated: 5, closed: 11 },
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
