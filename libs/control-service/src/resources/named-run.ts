import type { RunRecord } from '@tietovirta/archive';
import type { RunsKept } from '@tietovirta/runs';
import { ApiRefused } from '../http/api-refused.js';

/** The run that an address names, with its tables. @throws ApiRefused that names the newest runs there are */
export async function namedRun({ archive }: RunsKept, reference: string): Promise<RunRecord> {
  const kept = await archive.list();
  const id = reference === 'last' ? kept[0]?.id : Number(reference);
  const run = id === undefined ? undefined : await archive.find(id);
  if (run !== undefined) return run;
  const known = kept.slice(0, 10).map((each) => each.id);
  throw new ApiRefused(
    'unknown-run',
    { fi: `Ajoa ${reference} ei ole.`, en: `There is no run ${reference}.` },
    known.length === 0
      ? { fi: 'Yhtään ajoa ei ole vielä aloitettu.', en: 'No run was started yet.' }
      : { fi: `Uusimmat ovat ${known.join(', ')}.`, en: `The newest are ${known.join(', ')}.` },
  );
}
