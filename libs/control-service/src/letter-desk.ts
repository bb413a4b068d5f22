/** Dead letters: lists them, sends them again and gives them up. */
import { Injectable, Inject } from '@nestjs/common';
import type { OpenLetters } from '@tietovirta/control-contract';
import { readLetters, refuseUnended, type LetterEntry } from '@tietovirta/runs';
import type { RunRecord } from '@tietovirta/archive';
import { ControlDesk } from './control-desk.js';
import type { Answer, Asked } from './http/answers.js';
import { ApiRefused } from './http/api-refused.js';
import { pageOf } from './resources/page-of.js';
import { rowsOfType } from './resources/rows-of-type.js';

@Injectable()
export class LetterDesk {
  constructor(@Inject(ControlDesk) private readonly desk: ControlDesk) {}

  async list({ run, code, open, ...page }: Asked<'listDeadLetters'>['query']): Promise<Answer<'listDeadLetters'>> {
    const entries = await readLetters(this.desk.backend.runs, { run, code, isOpenOnly: open === 'true' });
    const numbered = entries.map((entry, i) => ({
      ...entry,
      number: i + 1,
      isGivenUp: entry.isGivenUp === true,
      rows: rowsOfType(entry.messageType),
    }));
    return pageOf(numbered.reverse(), ({ number }) => number, page);
  }

  /** @throws ApiRefused, RunRefused for a run that is gone on with instead */
  async resend(asked: OpenLetters): Promise<Answer<'resendDeadLetters'>> {
    const { resend, runs } = this.desk.backend;
    const { run, letters } = await this.open(asked);
    if (resend === undefined) throw nothingKept;
    refuseUnended(run, runs.options);
    const { resent, status } = await resend(run, letters);
    await this.desk.stage.changed(run.id);
    const { asTheyWere, madeAnew, refused, recovered, open } = resent;
    return { run: run.id, asTheyWere, madeAnew, refused, recovered, open, state: status ?? run.status };
  }

  /** @throws ApiRefused */
  async giveUp(asked: OpenLetters): Promise<Answer<'giveUpDeadLetters'>> {
    const { run, letters } = await this.open(asked);
    await this.desk.backend.runs.ledger.giveUp(run.id, letters);
    await this.desk.stage.changed(run.id);
    return { run: run.id, letters: letters.length, messages: letters.reduce((sum, { messages }) => sum + messages, 0) };
  }

  /** The letters that are meant, if they are as many as the caller saw. */
  private async open({
    run: id,
    code,
    expected,
  }: OpenLetters): Promise<{ run: RunRecord; letters: readonly LetterEntry[] }> {
    const run = await this.desk.run(`${id}`);
    const letters = await readLetters(this.desk.backend.runs, { run: id, code, isOpenOnly: true });
    if (letters.length !== expected)
      throw new ApiRefused(
        'letters-changed',
        {
          fi: `Avoimia sivuun siirrettyjä sanomia on ${letters.length}, ei ${expected}.`,
          en: `There are ${letters.length} open dead letters, not ${expected}.`,
        },
        { fi: 'Lataa luettelo uudelleen.', en: 'Load the list again.' },
      );
    return { run, letters };
  }
}

const nothingKept = new ApiRefused(
  'nothing-kept',
  {
    fi: 'Tässä prosessissa ajetusta ajosta ei ole tallessa tietueita, jotka voisi lähettää uudelleen.',
    en: 'Of a run in this process no records are kept that could be sent again.',
  },
  { fi: 'Aja sama skenaario uudelleen.', en: 'Play the same scenario again.' },
);
