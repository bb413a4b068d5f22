/**
 * ALL SHARES OF THE EESSI TRAFFIC ARE ASSUMPTIONS, and this is the one place where they stand. Kela's open report of
 * messages by sector, country and document (tietotarjotin.fi) should replace them; its figures were not read.
 */
import type { Sector } from './sector.js';

/** Share of each sector in the messages received and sent, in tenths of a per cent. */
export const sectorShares: Readonly<Record<Sector, { readonly received: number; readonly sent: number }>> = {
  P: { received: 300, sent: 340 },
  LA: { received: 200, sent: 140 },
  S: { received: 180, sent: 200 },
  FB: { received: 150, sent: 140 },
  H: { received: 80, sent: 80 },
  UB: { received: 60, sent: 70 },
  R: { received: 15, sent: 15 },
  AW: { received: 14, sent: 14 },
  M: { received: 1, sent: 1 },
};

/** Share of each case type in the messages of its sector, in tenths of a per cent. */
export const bucShares: Readonly<Record<string, number>> = {
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
};

/**
 * What share of the sent messages is to lie in cases with messages of both sides, in per cent: of case types that
 * ask for a reply, and of mere notices (where only a question or a wrong address makes the other side write).
 */
export const sentInTwoWayCases = { withReply: 88, notice: 12 };

/** How often something administrative happens in a case, as weights against the plain course. */
export const twoWayWeights = { plain: 62, updated: 17, reminded: 13, clarified: 18, joined: 10, forwarded: 2 };
export const oneWayWeights = { plain: 66, updated: 17, reminded: 9, joined: 7, invalidated: 5, closed: 11 };

/** Days until a reply, the median of each sector. */
export const replyDays: Readonly<Record<Sector, number>> = {
  P: 60,
  LA: 20,
  S: 40,
  FB: 40,
  H: 20,
  UB: 40,
  R: 40,
  AW: 40,
  M: 40,
};
