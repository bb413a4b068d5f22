/** What payment messages, payments and what the banks say of them have in common. */
import { poolOf } from '@tietovirta/population';
import { assumption, label } from '@tietovirta/published';
import { fixedDimension } from '../fixed-dimension.js';
import { benefitsPaid } from './benefits-paid.data.js';

export const benefit = fixedDimension(
  'benefit',
  label('Etuus', 'Benefit'),
  benefitsPaid.map(({ id, label: { fi, en } }) => [id, fi, en] as const),
  assumption(
    'Raportti laskee maksut yhteen; etuuksien luettelo on omamme.',
    'The report counts payments together; the list of benefits is ours.',
  ),
);

/** A payment message goes to the bank of the payer, which passes the payments on to the banks of the payees. */
export const payerBanks = poolOf(
  'payer-banks',
  [['bank-nordea', 50], ['bank-op', 35], ['bank-danske', 15]], // oxfmt-ignore
  [
    assumption(
      'Maksusanoma menee maksajan pankkiin; Kelan pankkeja ei ole julkaistu, joten kolme suurta liikepankkia ja niiden osuudet ovat omia arvioitamme.',
      'A payment message goes to the payer’s bank; which banks Kela has is not public, so three large ones and their shares are ours.',
    ),
  ],
);
