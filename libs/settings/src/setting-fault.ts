/** One thing that is wrong with the settings, with all that somebody needs to put it right. */
export interface SettingFault {
  /** The environment variable. */
  readonly name: string;
  readonly problem: string;
  readonly allowed?: string;
  /** The name that was probably meant. */
  readonly nearest?: string;
}

/** A fault in one line. */
export function formatFault({ name, problem, allowed, nearest }: SettingFault): string {
  const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  return `${name}: ${problem}.${meant}${allowed === undefined ? '' : ` Allowed: ${allowed}.`}`;
}
