import { allowedText, both, didYouMean, type Label } from '@tietovirta/wording';

/** One thing that is wrong with the settings, with all that somebody needs to put it right. */
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
