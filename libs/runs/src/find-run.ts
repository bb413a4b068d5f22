/** Finds what is kept of a run, and refuses what was never kept. */
import type { RunOutcome, RunRecord } from '@tietovirta/archive';
import type { ComparedTables } from '@tietovirta/key-figures';
import type { Label } from '@tietovirta/wording';
import { goOnWith } from './go-on-with.js';
import { RunRefused } from './run-refused.js';
import type { RunsKept } from './runs-kept.js';

/** Where runs are kept; Finnish in the case of "in it". */
const placeNames: Readonly<Record<RunsKept['place'], Label>> = {
  store: { fi: 'Varastossa', en: 'store' },
  database: { fi: 'Tietokannassa', en: 'database' },
};

/** A run by its number, or the last one. @throws RunRefused naming the runs there are */
export async function findRun(
  { archive, place, folder, options }: RunsKept,
  reference: number | 'last',
): Promise<RunRecord> {
  const id = reference === 'last' ? (await archive.list())[0]?.id : reference;
  const found = id === undefined ? undefined : await archive.find(id);
  if (found !== undefined) return found;
  const ids = (await archive.list()).map((run) => run.id);
  if (ids.length === 0)
    throw new RunRefused(
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
  throw new RunRefused(
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

/** A run that was played to its end. */
export type EndedRun = RunRecord & { readonly outcome: RunOutcome };

/**
 * @param place options that lead to what keeps the run
 * @throws RunRefused when it was not played to its end
 */
export function endedRun(run: RunRecord, place: string): EndedRun {
  const { outcome } = run;
  if (outcome !== undefined && outcome.tables !== null) return { ...run, outcome };
  throw new RunRefused(
    {
      fi: `Ajoa ${run.id} ei ajettu loppuun: sitä ei voi verrata.`,
      en: `Run ${run.id} was not played to its end: it cannot be compared.`,
    },
    goOnWith(run.id, place),
  );
}

/** @throws RunRefused for a run that has no tables yet */
export function keptTables(run: RunRecord, place: string): ComparedTables {
  const tables = run.outcome?.tables;
  if (tables !== null && tables !== undefined) return tables as ComparedTables;
  throw new RunRefused(
    {
      fi: `Ajolla ${run.id} ei ole taulukoita: sitä ei ajettu loppuun.`,
      en: `Run ${run.id} has no tables: it was not played to its end.`,
    },
    goOnWith(run.id, place),
  );
}

/** @throws RunRefused for a run that was played to its end: there is nothing to go on with */
export function refuseFinished({ id, status }: RunRecord, place: string): void {
  if (status !== 'finished' && status !== 'differing') return;
  throw new RunRefused(
    {
      fi: `Ajo ${id} on valmis: ei ole mitä jatkaa.`,
      en: `Run ${id} is finished: there is nothing to go on with.`,
    },
    {
      fi: `"tietovirta runs show ${id}${place}" näyttää sen, "tietovirta tables --run ${id}${place}" tulostaa taulukot.`,
      en: `"tietovirta runs show ${id}${place}" shows it, "tietovirta tables --run ${id}${place}" prints its tables.`,
    },
  );
}
