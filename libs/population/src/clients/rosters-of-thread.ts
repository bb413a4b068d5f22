/** The rosters of clients that a thread works with: built once, in memory of its own or in what it shares with the other threads of a run. */
import { clientRosterMemory, ClientRosters, type ClientRosterMemory, type ClientRostersOf } from './client-rosters.js';

let shared: ClientRosterMemory | undefined;
let kept: ClientRosters | undefined;

/** Has this thread share the rosters of others, whose run is the same. They are taken for the first rosters that are asked for. */
export function shareClientRosters(memory: ClientRosterMemory): void {
  shared = memory;
}

/** The clients of a year. Those that were asked for last are kept. */
export function clientRostersOf({ year, part }: ClientRostersOf): ClientRosters {
  if (kept?.of.year === year && kept.of.part === part) return kept;
  const memory = shared ?? clientRosterMemory();
  shared = undefined;
  return (kept = new ClientRosters({ year, part }, memory));
}
