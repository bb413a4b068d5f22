import { allowedText, both, didYouMean, type Label } from '@tietovirta/wording';

/** One fault of the settings, with everything that is needed to mend it. */
export interface SettingFault {
  /** The environment variable. */
  readonly name: string;
  readonly problem: Label;
  readonly allowed?: Label;
  /** The name that was probably meant. */
  readonly nearest?: string;
}

/** A fault in one line. */
export const formatFault = ({ name, problem, allowed, nearest }: SettingFault): Label =>
  both((lang) => `${name}: ${problem[lang]}.${didYouMean(nearest)[lang]}${allowedText(allowed)[lang]}`);
