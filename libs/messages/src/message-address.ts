/** The plan in which messages have their places, as addresses name it. */
export interface PlanAddress {
  readonly year: number;
  /** Fingerprint of the plan (`planFingerprint` of scenarios); absent for the published year at scale 1 and seed 1. */
  readonly plan?: string;
}

/**
 * The address of one message, e.g. `2024/kelmu.query/1234567`, or `2024~3f9a1c2e/kelmu.query/2521` of another plan than that of
 * the published year: everything else about the message follows from it.
 */
export interface MessageAddress extends PlanAddress {
  readonly messageType: string;
  /** 0 for the first message of its type in the year. */
  readonly ordinal: number;
}

export const formatAddress = (address: MessageAddress): string => `${addressHead(address)}${address.ordinal}`;

/** What stands before the ordinal: the same for all messages of a type in a plan. */
export const addressHead = ({ year, plan, messageType }: PlanAddress & { readonly messageType: string }): string =>
  `${formatPlan({ year, plan })}/${messageType}/`;

/** The first part of an address: `2024`, or `2024~3f9a1c2e`. */
export const formatPlan = ({ year, plan }: PlanAddress): string => (plan === undefined ? `${year}` : `${year}~${plan}`);

/**
 * @returns undefined when the text is no address; whether the message exists is another question. Ordinals end where numbers
 * stop holding every integer, at 2^53, which is more than any plan has.
 */
export function parseAddress(text: string): MessageAddress | undefined {
  const match = /^(\d{4})(?:~([0-9a-f]{8}))?\/([a-z0-9.-]+)\/(0|[1-9]\d{0,15})$/.exec(text);
  if (match === null) return undefined;
  const [, year, plan, messageType, digits] = match as unknown as [string, string, string | undefined, string, string];
  const ordinal = Number(digits);
  if (!Number.isSafeInteger(ordinal)) return undefined;
  return { year: Number(year), plan, messageType, ordinal };
}
