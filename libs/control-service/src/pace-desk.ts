/** What operators ask of the pace of a run that is played here. Knows no HTTP. */
import { calendarYear } from '@tietovirta/calendar';
import { scenarioOfRun, type RunRecord } from '@tietovirta/archive';
import type { RunPace, StepUnit } from '@tietovirta/pace';
import { toStored, type Speed } from '@tietovirta/scenarios';
import type { ControlBackend } from './control-backend.js';
import { paceRefused } from './pace-refusals.js';
import { AskedRunPace } from './stack/asked-pace.js';
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
  async pause(run: RunRecord): Promise<void> {
    await this.paceOf(run).pause();
  }

  /** @throws ApiRefused, PaceRefused */
  async step(run: RunRecord, unit: StepUnit): Promise<void> {
    await this.paceOf(run).step(unit);
  }

  /** @param to a day, or an instant with its offset @throws ApiRefused, PaceRefused */
  async jump(run: RunRecord, to: string): Promise<void> {
    await this.paceOf(run).jump(instantOf(to, run.year));
  }

  /** The run goes on if its clock stands. @returns whether it is played */
  async resume(run: RunRecord): Promise<boolean> {
    const { player, others } = this.backend;
    if (player.playing?.run.id === run.id) {
      player.playing.pace?.resume();
      return true;
    }
    // What others play is looked at now and then: a run that has just ended may still seem to be played.
    const played = run.status === 'running' ? others?.recordOf(run) : undefined;
    if (played === undefined) return false;
    if (played.clock !== undefined) await this.paceOf(run).resume();
    return true;
  }

  private paceOf({ id }: RunRecord): RunPace | AskedRunPace {
    const { player, others, runs } = this.backend;
    if (player.playing?.run.id === id) {
      if (player.playing.pace === undefined) throw paceRefused.beginning(id);
      return player.playing.pace;
    }
    if (others?.recordOf({ id }) === undefined) throw paceRefused.notPlayed(id);
    return new AskedRunPace(runs.archive, id);
  }
}

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
