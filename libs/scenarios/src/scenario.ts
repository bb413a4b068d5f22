import type { ReportYear, Scale } from '@tietovirta/published';
import type { LoadSetting, ThresholdsSetting, Watch } from './load-settings.js';
import type { Lateness, Speed } from './speed.js';
import type { Peaks } from './peaks.js';
import type { Volumes } from './volumes.js';
import type { Wire } from './wire.js';

/** What to run, complete and free of contradictions: every default filled in. */
export interface Scenario {
  /** e.g. `year-2024`; a file's own name, or its file name without ending. */
  readonly name: string;
  /** Published year whose figures are the volumes. */
  readonly base: ReportYear;
  /** Calendar year in which it plays: its days, holidays and pay days. This version plays each base year in itself. */
  readonly year: number;
  /** Ids of the exchanges to run, in the order of the catalogue. */
  readonly exchanges: readonly string[];
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Day after the last day, `YYYY-MM-DD`; 1 January of the next year for a whole year. */
  readonly to: string;
  readonly scale: Scale;
  /** Integer in [0, 2^53). */
  readonly seed: number;
  /** Volumes other than those of the base year; absent where they are its own. */
  readonly volumes?: Volumes;
  /** Peaks on top of the calendar; absent where there are none. */
  readonly peaks?: Peaks;
  readonly speed: Speed;
  readonly lateness: Lateness;
  /** How messages travel on Kafka; absent where the scenario leaves it to the settings of the services. */
  readonly wire?: Wire;
  /** How `load` sends it; other commands pass this and the next two over. */
  readonly load?: LoadSetting;
  readonly watch?: Watch;
  readonly thresholds?: ThresholdsSetting;
}
