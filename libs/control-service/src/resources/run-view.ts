/** A run as the API tells it. */
import type { RunOutcome, RunRecord } from '@tietovirta/archive';
import type { LiveState, RunOutcomeView, RunProgressView, RunState, RunView } from '@tietovirta/control-contract';
import type { PaceStanding } from '@tietovirta/pace';
import type { RunsKept } from '@tietovirta/runs';
import type { ControlBackend, PlayingRun } from '../control-backend.js';
import { keptPace } from './kept-pace.js';

type Players = Pick<ControlBackend, 'player' | 'others'>;

/** What the archive has as running is interrupted when nobody plays it. */
export function stateOf(run: RunRecord, { player: { playing }, others }: Players): RunState {
  if (playing?.run.id === run.id) return playingState(playing);
  if (run.status !== 'running') return run.status;
  const played = others?.recordOf(run);
  if (played === undefined) return 'interrupted';
  return run.isToStop === true || played.isToStop === true ? 'stopping' : pacedState(keptPace(played));
}

function playingState({ isStopping, pace }: PlayingRun): RunState {
  return isStopping ? 'stopping' : pacedState(pace?.standing);
}

function pacedState({ isPaused, isMoving }: Partial<PaceStanding> = {}): RunState {
  if (!isPaused) return 'running';
  return isMoving ? 'pausing' : 'paused';
}

/** Whether more of a run is still to come. */
export const isPlayed = (state: RunState): state is PlayedState =>
  (playedStates as readonly RunState[]).includes(state); // a wider list, to be asked of any state
const playedStates = ['running', 'pausing', 'paused', 'stopping'] as const satisfies readonly RunState[];
type PlayedState = (typeof playedStates)[number];

export function runView(
  run: RunRecord,
  { runs, ...players }: Players & Pick<ControlBackend, 'runs'>,
  picture?: { readonly state: LiveState; readonly planned: number },
): RunView {
  const state = stateOf(run, players);
  const isUnderWay = isPlayed(state);
  const { id, name, year, scenario, generation, productVersion, startedAt, outcome } = run;
  return {
    ...{ id, name, year, state, generation, productVersion, startedAt },
    place: placeOf(runs),
    scenario: scenario as Record<string, unknown>, // the archive keeps an object of JSON
    heardAt: isUnderWay ? (picture?.state.heardAt ?? startedAt) : (outcome?.finishedAt ?? null),
    pace: isUnderWay ? (picture?.state.pace ?? null) : null,
    progress: isUnderWay && picture !== undefined ? progressOf(picture.state, picture.planned) : null,
    outcome: outcome === undefined || isUnderWay ? null : outcomeView(outcome),
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
