/** The roster of wages that a thread works with: built once, in memory of its own or in what it shares with the other threads of a run. */
import { WageRoster, wageRosterMemory, type WageRosterMemory, type WageRosterOf } from './wage-roster.js';

let shared: WageRosterMemory | undefined;
let kept: WageRoster | undefined;

/** Has this thread share the roster of others, whose run is the same. It is taken for the first roster that is asked for. */
export function shareWageRoster(memory: WageRosterMemory): void {
  shared = memory;
}

/** The jobs with wages of a year. The one that was asked for last is kept. */
export function wageRosterOf({ year, part }: WageRosterOf): WageRoster {
  if (kept?.of.year === year && kept.of.part === part) return kept;
  const memory = shared ?? wageRosterMemory();
  shared = undefined;
  return (kept = new WageRoster({ year, part }, memory));
}
