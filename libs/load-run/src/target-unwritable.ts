import { countText } from '@tietovirta/verdict';
import { both, same, UserError, type Label } from '@tietovirta/wording';

const standardOutput: Label = { fi: 'Vakiotuloste', en: 'Standard output' };

/** Where lines of a load go takes no more of them: a disk is full, a reader has gone away. */
export class TargetUnwritable extends UserError {
  readonly code = 'TARGET_UNWRITABLE';

  /** @param target as typed @param reason of the operating system @param sent messages that it has taken, of so many planned */
  constructor(target: string, reason: string, { sent, plan }: { readonly sent: number; readonly plan: number }) {
    super(
      both((lang) => {
        const [taken, planned] = [countText(sent, lang), countText(plan, lang)];
        const to = (target === '-' ? standardOutput : same(target))[lang];
        return lang === 'fi'
          ? `${to} ei ota enempää (${reason}): se sai ${taken} sanomaa, suunnitelmassa on ${planned}.`
          : `${to} takes no more (${reason}): it got ${taken} messages, ${planned} are planned.`;
      }),
      {
        fi: 'Vapauta tilaa, tai pidä lukija auki; kuorma alkaa uudelleen alusta.',
        en: 'Free some space, or keep the reader open; a load begins anew.',
      },
    );
  }
}
