/** Opens what keeps runs for one piece of work, and closes it again. */
import type { RunRecord } from '@tietovirta/archive';
import type { Label } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { Terminal } from '../cli/terminal.js';
import { withStore } from './open-existing-store.js';
import type { RunsKept } from '@tietovirta/runs';
import { defaultStoreFolder } from './store-folder.js';

export async function withRuns<T>(
  { on, store }: PlaceOptions,
  terminal: Terminal,
  work: (runs: RunsKept) => Promise<T>,
): Promise<T> {
  if (on === 'kafka') {
    const { withStack } = await import('../stack/open-stack.js');
    return withStack({ terminal, needs: ['postgres'] }, ({ runs }) => work(runs));
  }
  return withStore(store, terminal, ({ archive, ledger, folder }) =>
    work({ archive, ledger, place: 'store', folder, options: storeOptions(store) }),
  );
}

/** Where runs are kept; Finnish in the case of "in it". */
const placeNames: Readonly<Record<RunsKept['place'], Label>> = {
  store: { fi: 'Varastossa', en: 'store' },
  database: { fi: 'Tietokannassa', en: 'database' },
};

export const storeOptions = (store: string): string => (store === defaultStoreFolder ? '' : ` --store ${store}`);

/** A run by its number, or the last one. @throws BadInput naming the runs there are */
export async function findRun(
  { archive, place, folder, options }: RunsKept,
  reference: number | 'last',
): Promise<RunRecord> {
  const id = reference === 'last' ? (await archive.list())[0]?.id : reference;
  const found = id === undefined ? undefined : await archive.find(id);
  if (found !== undefined) return found;
  const ids = (await archive.list()).map((run) => run.id);
  if (ids.length === 0)
    throw new BadInput(
      {
        fi: `${placeNames[place].fi} ${folder} ei ole vielä yhtään ajoa.`,
        en: `The ${placeNames[place].en} ${folder} keeps no run yet.`,
      },
      {
        fi: `Aja jotain, esimerkiksi "tietovirta run smoke${options}".`,
        en: `Start one, for example with "tietovirta run smoke${options}".`,
      },
    );
  const [known, older] = [ids.slice(0, 10).join(', '), ids.length - 10];
  throw new BadInput(
    {
      fi: `${placeNames[place].fi} ${folder} ei ole ajoa ${reference}.`,
      en: `There is no run ${reference} in the ${placeNames[place].en} ${folder}.`,
    },
    {
      fi: `Siellä on ${known}${older > 0 ? ` ja ${older} vanhempaa` : ''}; "tietovirta runs${options}" luettelee ne.`,
      en: `It keeps ${known}${older > 0 ? ` and ${older} older ones` : ''}; "tietovirta runs${options}" lists them.`,
    },
  );
}
