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
  /**
   * Set for a conversation that began in the year before, which is not simulated, and goes on in the year of the plan: `2023/eessi.start/7#carried` is like
   * `2024/eessi.start/7`, 364 days earlier. Its `year` is that of the plan, 2024.
   */
  readonly isCarried?: true;
}

export function formatAddress(address: MessageAddress): string {
  const { head, tail } = namedAround(address, { of: address.messageType, isOfLastYear: address.isCarried });
  return `${head}${address.ordinal}${tail}`;
}

/** Stands behind the ordinal of a message of the year before. */
export const carriedMark = '#carried';

/** What stands around the ordinal where a message of a plan names another one. */
export const namedAround = (
  of: PlanAddress,
  { of: messageType, isOfLastYear }: { readonly of: string; readonly isOfLastYear?: true | undefined },
): { readonly head: string; readonly tail: string } =>
  isOfLastYear === true
    ? { head: addressHead({ ...of, year: of.year - 1, messageType }), tail: carriedMark }
    : { head: addressHead({ ...of, messageType }), tail: '' };

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
  const match = /^(\d{4})(?:~([0-9a-f]{8}))?\/([a-z0-9.-]+)\/(0|[1-9]\d{0,15})(#carried)?$/.exec(text);
  if (match === null) return undefined;
  const [, year, plan, messageType, digits, mark] = match as unknown as [string, string, string | undefined, string, string, string | undefined]; // oxfmt-ignore
  const ordinal = Number(digits);
  if (!Number.isSafeInteger(ordinal)) return undefined;
  return mark === undefined
    ? { year: Number(year), plan, messageType, ordinal }
    : { year: Number(year) + 1, plan, messageType, ordinal, isCarried: true };
}
