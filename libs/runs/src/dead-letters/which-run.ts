/** Which runs have letters that can be sent again. */
import type { RunRecord } from '@tietovirta/archive';
import { both, type Label } from '@tietovirta/wording';
import { goOnWith } from '../go-on-with.js';
import { RunRefused } from '../run-refused.js';
import { strays, type LetterEntry } from './letter-entry.js';

/** Says where something could be sent again. Records that do not say which run they are of cannot. */
export function whichRun(open: readonly LetterEntry[]): RunRefused {
  const counts = new Map<number, number>();
  for (const { run } of open) if (run !== strays) counts.set(run, (counts.get(run) ?? 0) + 1);
  const [first] = counts.keys();
  if (first === undefined)
    return new RunRefused({
      fi: 'Minkä ajon? Missään palvelupinon ajossa ei ole avoimia sivuun siirrettyjä sanomia.',
      en: 'Of which run? No run of the stack has open dead letters.',
    });
  const list = (word: Label): Label =>
    both((lang) => [...counts].map(([run, letters]) => `\n  ${word[lang]} ${run}: ${letters}`).join(''));
  const lines = list({ fi: 'ajo', en: 'run' });
  return new RunRefused(
    {
      fi: `Minkä ajon? Avoimia sivuun siirrettyjä sanomia on:${lines.fi}`,
      en: `Of which run? There are open dead letters in:${lines.en}`,
    },
    {
      fi: `Esimerkiksi "tietovirta dead-letters resend --run ${first} --all".`,
      en: `For example "tietovirta dead-letters resend --run ${first} --all".`,
    },
  );
}

/**
 * A run that failed or is under way is gone on with: that makes anew what its letters stand for.
 *
 * @param place options that lead to what keeps the run
 * @throws RunRefused
 */
export function refuseUnended({ id, status }: RunRecord, place: string): void {
  if (status !== 'failed' && status !== 'running') return;
  throw new RunRefused(
    {
      fi: `Ajo ${id} ${status === 'failed' ? 'epäonnistui' : 'ei ole lopussa'}: siitä ei lähetetä mitään käsin uudelleen.`,
      en: `Run ${id} ${status === 'failed' ? 'failed' : 'is not at its end'}: nothing of it is sent again by hand.`,
    },
    goOnWith(id, place),
  );
}
