/** What operators ask of the pace of a run that is played here. Knows no HTTP. */
import { calendarYear } from '@tietovirta/calendar';
import { scenarioOfRun, type RunRecord } from '@tietovirta/archive';
import type { RunPace, StepUnit } from '@tietovirta/pace';
import { toStored, type Speed } from '@tietovirta/scenarios';
import type { ControlBackend } from './control-backend.js';
import { ApiRefused } from './http/api-refused.js';

export class PaceDesk {
  constructor(private readonly backend: ControlBackend) {}

  /** Kept with the run, so that it goes on at this speed when it is resumed. @throws ApiRefused */
  async setSpeed(run: RunRecord, speed: Speed): Promise<RunRecord> {
    const pace = this.paceOf(run);
    const scenario = { ...scenarioOfRun(run), speed };
    // First what must survive: a speed that only this process knew would be lost with it.
    const kept = await this.backend.runs.archive.keepScenario(run.id, toStored(scenario));
    pace.setSpeed(speed);
    return kept;
  }

  /** Harmless when it is paused already. @throws ApiRefused */
  pause(run: RunRecord): void {
    this.paceOf(run).pause();
  }

  /** @throws ApiRefused, PaceRefused */
  step(run: RunRecord, unit: StepUnit): void {
    this.paceOf(run).step(unit);
  }

  /** @param to a day, or an instant with its offset @throws ApiRefused, PaceRefused */
  jump(run: RunRecord, to: string): void {
    this.paceOf(run).jump(instantOf(to, run.year));
  }

  /** The run goes on if its clock stands. @returns whether it is played here */
  resume(run: RunRecord): boolean {
    const { playing } = this.backend.player;
    if (playing?.run.id !== run.id) return false;
    playing.pace?.resume();
    return true;
  }

  private paceOf({ id }: RunRecord): RunPace {
    const { playing } = this.backend.player;
    if (playing?.run.id !== id)
      throw new ApiRefused(
        'not-played',
        { fi: `Tämä palvelin ei aja ajoa ${id}.`, en: `This server does not play run ${id}.` },
        { fi: 'Vain ajettavan ajon tahtia voi muuttaa.', en: 'Only a run that is played has a pace to change.' },
      );
    if (playing.pace !== undefined) return playing.pace;
    if (this.backend.runs.place === 'database') throw noPaceOnStack();
    throw new ApiRefused(
      'no-pace',
      { fi: `Ajo ${id} on vasta alkamassa.`, en: `Run ${id} is only just beginning.` },
      { fi: 'Yritä hetken päästä uudelleen.', en: 'Try again in a moment.' },
    );
  }
}

export const noPaceOnStack = (): ApiRefused =>
  new ApiRefused(
    'no-pace',
    {
      fi: 'Palvelupinolla ajo kulkee niin nopeasti kuin palvelut ehtivät: sitä ei voi hidastaa eikä pysäyttää hetkeksi.',
      en: 'On a stack a run goes as fast as its services can: it cannot be slowed down or paused.',
    },
    { fi: 'Aja se yhdessä prosessissa (tietovirta serve).', en: 'Play it in one process (tietovirta serve).' },
  );

/** The first midnight of a day, or the instant itself. @throws ApiRefused for a day of another year */
function instantOf(to: string, year: number): number {
  if (to.length > 'YYYY-MM-DD'.length) return Date.parse(to);
  const calendar = calendarYear(year);
  const { dayStartsMs, days } = calendar;
  if (to === `${year + 1}-01-01`) return dayStartsMs[days.length] as number;
  try {
    return dayStartsMs[calendar.dayIndexOf(to)] as number;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ApiRefused('bad-input', {
      fi: `${to} ei ole vuoden ${year} päivä.`,
      en: `${to} is no day of ${year}.`,
    });
  }
}
