/** What somebody types beside the scenario of a load. */
import type { Wire } from '@tietovirta/scenarios/wire';
import { allowedText, both, type Label } from '@tietovirta/wording';
import { readAddresses, type ReportFiles } from './load-files.js';
import { loadAddress } from './load-address.js';
import { LoadRefused } from './load-refused.js';
import type { LoadOrder } from './play-load.js';
import { mostParts, readPart } from './read-part.js';

export interface LoadWords extends ReportFiles {
  /** Where it goes. */
  readonly to?: string;
  readonly wire: Wire;
  /** e.g. `2/4`. */
  readonly part?: string;
  /** A file of addresses: `@ids.txt`. */
  readonly only?: string;
  readonly partitions?: number;
  readonly makeTopics?: boolean;
  readonly timestamps: 'wall' | 'simulated';
  /** Reports to be merged, instead of sending. */
  readonly merge?: readonly string[];
}

type Read = Pick<LoadOrder, 'to' | 'address' | 'wire' | 'part' | 'only' | 'partitions' | 'makesTopics' | 'isTimedBySimulation'>; // oxfmt-ignore

const targets: Label = {
  fi: 'kafka://kone:9092 (useita pilkuin, perässä /etuliite aiheille), files:kansio, tai - (JSON-rivit vakiotulosteeseen); salasanat annetaan asetuksina (libs/settings/README.md)',
  en: 'kafka://host:9092 (several with commas, /prefix behind them for topics), files:folder, or - (JSON lines to standard output); passwords are given as settings (libs/settings/README.md)',
};

/** @throws LoadRefused with all that cannot be read, and what the file system says of the addresses */
export async function readWords(words: LoadWords, folder: string): Promise<Read> {
  const { to = '', wire, part: typedPart, only, partitions, makeTopics = false, timestamps } = words;
  const address = loadAddress(to);
  const part = typedPart === undefined ? undefined : readPart(typedPart);
  const faults: Label[] = [];
  if (words.to === undefined) faults.push(withAllowed({ fi: '--to: kohdetta ei ole annettu', en: '--to: no target is given' }, targets)); // oxfmt-ignore
  else if (address === undefined) faults.push(withAllowed({ fi: `--to: ${shown(to)} ei ole kohde`, en: `--to: ${shown(to)} is no address of a target` }, targets)); // oxfmt-ignore
  if (typedPart !== undefined && part === undefined)
    faults.push(withAllowed({ fi: `--part: "${typedPart}" ei ole osa`, en: `--part: "${typedPart}" is no part` }, { fi: `osa/osia kuten 2/4, osat 1–${mostParts}`, en: `part/parts such as 2/4, with 1 to ${mostParts} parts` })); // oxfmt-ignore
  if (address === undefined || faults.length > 0) throw new LoadRefused(undefined, faults);
  return {
    ...{ to, address, wire, part, partitions },
    only: only === undefined ? undefined : await readAddresses(only, folder),
    makesTopics: makeTopics,
    isTimedBySimulation: timestamps === 'simulated',
  };
}

const withAllowed = (problem: Label, allowed: Label): Label =>
  both((lang) => `${problem[lang]}.${allowedText(allowed)[lang]}`);

/** Somebody may have typed a password before the host. */
const shown = (to: string): string => to.replace(/\/\/[^/@]*@/, '//…@');
