/** What is said of runs that another generation of messages made, and what is refused. */
import type { RunRecord } from '@tietovirta/archive';
import { generationVersion } from '@tietovirta/messages';
import type { Scenario } from '@tietovirta/scenarios';
import { both, type Label } from '@tietovirta/wording';
import { runCommand } from './run-command.js';
import { RunRefused } from './run-refused.js';

/** How this version's messages stand to those of another generation; Finnish and English, behind the number. */
export const otherGeneration = (generation: number): Label => ({
  fi: `${generation}; tämä versio tekee sukupolvea ${generationVersion}, jossa samat osoitteet ovat muita sanomia`,
  en: `${generation}; this version makes generation ${generationVersion}, in which the same addresses are other messages`,
});

/**
 * @param place options that lead to what keeps the run
 * @throws RunRefused for a run whose first messages are of another generation than its last ones would be
 */
export function refuseOtherGeneration({ id, generation }: RunRecord, scenario: Scenario, place: string): void {
  if (generation === generationVersion) return;
  const { fi, en } = otherGeneration(generation);
  const anew = `${runCommand(scenario)}${place}`;
  throw new RunRefused(
    both((lang) =>
      lang === 'fi'
        ? `Ajoa ${id} ei voi jatkaa: sen sanomat ovat sukupolvea ${fi}.`
        : `Run ${id} cannot be gone on with: its messages are of generation ${en}.`,
    ),
    { fi: `"${anew}" aloittaa sen alusta.`, en: `"${anew}" starts it anew.` },
  );
}

/** @throws RunRefused for messages of another generation: they are about other people than this version knows */
export function refuseOtherPeople(generation: number): void {
  if (generation === generationVersion) return;
  const { fi, en } = otherGeneration(generation);
  throw new RunRefused(
    { fi: `Sanomat ovat sukupolvea ${fi}.`, en: `The messages are of generation ${en}.` },
    {
      fi: 'Niiden henkilöt ovat toiset: aja skenaario uudelleen.',
      en: 'Their persons are others: run the scenario anew.',
    },
  );
}
