/**
 * What a service does before it says that it is ready: makes some messages of each of its types, and the answers to them, and sends none. Tables
 * that follow from the seed alone and machine code are there then when the first run asks for them.
 */
import { setImmediate as giveWay } from 'node:timers/promises';
import { AnswerFrames } from '@tietovirta/conversations';
import type { PartyService } from '@tietovirta/exchanges';
import { SliceFrames } from '@tietovirta/generation';
import { scenarioPlan } from '@tietovirta/plan';
import { shareFamilies } from '@tietovirta/population';
import { resolveScenario } from '@tietovirta/scenarios';

/** Enough of everything: some thousands of messages of the large types. */
const scenario = 'smoke';
const everyNthDay = 30;

export async function warmUp({ exchanges }: PartyService): Promise<void> {
  shareFamilies();
  const planned = scenarioPlan({ ...resolveScenario({ scenario }), exchanges });
  const slices = new SliceFrames(planned.year, 'warm-up');
  const answers = new AnswerFrames(planned.year);
  for (const slice of planned.tasks) {
    if (slice.day % everyNthDay !== 0) continue;
    for (const frame of slices.of(slice)) for (const _ of answers.to(frame)) void _;
    await giveWay();
  }
}
