/** Two reports of loads beside each other, and whether a gate lets the second pass. */
import { readGate, type Gated, type GateRule } from '@tietovirta/scenarios';
import { figuresOfLoad, judgeGate, loadDifference, loadDifferenceText, type GateVerdict, type LoadFigure } from '@tietovirta/verdict'; // oxfmt-ignore
import type { Language } from '@tietovirta/wording';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readReport } from './load-files.js';

export interface ComparedLoads {
  readonly figures: readonly LoadFigure[];
  readonly gate: readonly GateVerdict[];
  /** For people, without the gate. */
  readonly text: (lang: Language) => string;
}

/** @param gate a file; none lets everything pass @throws GateRefused, ReportsRefused, and what the file system says */
export async function compareLoads(
  files: readonly [string, string],
  gate: string | undefined,
  folder: string,
): Promise<ComparedLoads> {
  // oxfmt-ignore
  const rules = await readGateFile(gate, 'loads', folder);
  const [first, second] = [await readReport(files[0], folder), await readReport(files[1], folder)];
  return {
    figures: loadDifference(first, second),
    gate: judgeGate(rules, figuresOfLoad(first), figuresOfLoad(second)),
    text: (lang) => loadDifferenceText(first, second, files, lang),
  };
}

/** No rules without a file. @throws GateRefused, and what the file system says */
export async function readGateFile(
  path: string | undefined,
  gated: Gated,
  folder: string,
): Promise<readonly GateRule[]> {
  // oxfmt-ignore
  return path === undefined ? [] : readGate({ path, text: await readFile(resolve(folder, path), 'utf8') }, gated);
}
