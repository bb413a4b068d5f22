/** Which queries come together: a case worker looks at several data groups of a client, pension institutions fetch in batches. */
import { assumption } from '@tietovirta/published';
import type { Gathering } from '../gathering.js';
import type { Variant } from '../variant.js';
import type { KelmuUsers } from './kelmu-users.js';

const lookUp: Gathering = {
  kind: 'look-up',
  sizes: [1, 1, 2, 2, 3, 4],
  origin: assumption(
    'Työntekijä avaa asiakkaasta yhdestä neljään kyselyä minuutin kuluessa; koot ovat omia arvioitamme.',
    'A case worker opens one to four queries about a client within a minute; the sizes are ours.',
  ),
};

const batch: Gathering = {
  kind: 'batch',
  sizes: [8, 12, 18, 25, 32, 40, 60, 85],
  origin: assumption(
    'Työeläkealan yhteinen järjestelmä hakee vireillä olevat asiat erissä, joissa on usean laitoksen vakuutettuja; koot ovat omia arvioitamme.',
    'The shared system of the pension sector fetches pending cases in batches, with insured of several institutions; the sizes are ours.',
  ),
};

export function gatheringOf({ channel, group }: KelmuUsers): Pick<Variant, 'gathering'> {
  if (channel === 'user-interface') return { gathering: lookUp };
  return group === 'pension-sector' ? { gathering: batch } : {};
}
