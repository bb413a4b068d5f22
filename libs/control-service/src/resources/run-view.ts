/** A run as the API tells it. */
import type { RunOutcome, RunRecord } from '@tietovirta/archive';
import type { LiveState, RunOutcomeView, RunProgressView, RunState, RunView } from '@tietovirta/control-contract';
import type { RunsKept } from '@tietovirta/runs';
import type { ControlBackend, RunPlayer } from '../control-backend.js';

/** What the archive has as running is interrupted when nobody plays it. */
export function stateOf({ id, status }: RunRecord, { playing }: Pick<RunPlayer, 'playing'>): RunState {
  const isPlayed = playing?.run.id === id;
  if (isPlayed) return playing.isStopping ? 'stopping' : 'running';
  return status === 'running' ? 'interrupted' : status;
}

export function runView(
  run: RunRecord,
  { player, runs }: Pick<ControlBackend, 'player' | 'runs'>,
  picture?: { readonly state: LiveState; readonly planned: number },
): RunView {
  const state = stateOf(run, player);
  const isPlayed = state === 'running' || state === 'stopping';
  const { id, name, year, scenario, generation, productVersion, startedAt, outcome } = run;
  return {
    ...{ id, name, year, state, generation, productVersion, startedAt },
    place: placeOf(runs),
    scenario: scenario as Record<string, unknown>, // the archive keeps an object of JSON
    heardAt: isPlayed ? (picture?.state.heardAt ?? startedAt) : (outcome?.finishedAt ?? null),
    progress: isPlayed && picture !== undefined ? progressOf(picture.state, picture.planned) : null,
    outcome: outcome === undefined || isPlayed ? null : outcomeView(outcome),
  };
}

const placeOf = ({ place }: Pick<RunsKept, 'place'>): RunView['place'] => (place === 'store' ? 'embedded' : 'kafka');

const progressOf = (
  { clock, counted, setAside, messagesPerSecond, secondsLeft }: LiveState,
  planned: number,
): RunProgressView => ({
  share: clock.share,
  date: clock.to,
  messages: counted + setAside,
  planned,
  messagesPerSecond,
  secondsLeft,
});

const outcomeView = ({ failure, ...outcome }: RunOutcome): RunOutcomeView => ({
  finishedAt: outcome.finishedAt,
  planned: outcome.planned,
  sent: outcome.sent,
  counted: outcome.counted,
  setAside: outcome.setAside,
  hash: outcome.hash,
  seconds: outcome.seconds,
  messagesPerSecond: outcome.messagesPerSecond,
  peakMemoryBytes: outcome.peakMemoryBytes,
  cellsCompared: outcome.cellsCompared,
  cellsDiffering: outcome.cellsDiffering,
  failure: failure ?? null,
});
