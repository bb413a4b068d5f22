import { both, faultCount, UserError, type Label } from '@tietovirta/wording';
import { formatFault, type SettingFault } from './setting-fault.js';

/** The settings have faults. The message lists all of them, so that they can be mended at once. */
export class SettingsRefused extends UserError {
  readonly code = 'SETTINGS_REFUSED';

  /** @param file the file that some of the settings came from */
  constructor(
    readonly faults: readonly SettingFault[],
    readonly file?: string,
  ) {
    const first = firstLine(faultCount(faults.length), file);
    super(
      both((lang) => [first[lang], ...faults.map((fault) => `  ${formatFault(fault)[lang]}`)].join('\n')),
      {
        fi: 'Asetukset ovat ympäristömuuttujia; libs/settings/README.md luettelee ne kaikki.',
        en: 'Settings are environment variables; the README of libs/settings lists them all.',
      },
    );
  }
}

const firstLine = (count: Label, file: string | undefined): Label => ({
  fi: `Asetuksissa on ${count.fi}${file === undefined ? '' : `, ympäristössä tai tiedostossa ${file}`}:`,
  en: `The settings have ${count.en}${file === undefined ? '' : `, in the environment or in ${file}`}:`,
});
