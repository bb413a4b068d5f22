/** What came of a run that is not played any more, and what can be done with it. */
import type { LiveState, RunView } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { askServer, useAsked, valueOf } from '../api/server.js';
import { isRunning } from '../live/live-view.js';
import { ActionButton } from '../shell/action-button.js';
import { ConfirmButton } from '../shell/confirm-button.js';
import { wording, type Wording } from '../texts/texts.js';

interface VerdictProps {
  readonly run: number;
  readonly state: LiveState | undefined;
}

export function Verdict({ run, state }: VerdictProps): VNode | null {
  const told = valueOf(useAsked('readRun', { params: { run } }, state?.state));
  const { texts } = wording.value;
  if (state === undefined) return null;
  const act = (name: 'stopRun' | 'resumeRun') => () => askServer(name, { params: { run } });
  const view = told?.id === run && told.outcome !== null ? told : undefined;
  return (
    <div class={`verdict ${state.state}`} role="status">
      {verdictText(state, view, wording.value)}
      {view?.outcome && <Outcome {...view} />}
      <div class="actions">
        {state.state === 'running' && (
          <ConfirmButton needs="operator" question={texts.year.stopAsks(run)} act={act('stopRun')}>
            {texts.year.stop}
          </ConfirmButton>
        )}
        {(state.state === 'stopped' || state.state === 'interrupted') && (
          <ActionButton needs="operator" act={act('resumeRun')} class="main">
            {texts.year.resume}
          </ActionButton>
        )}
        <button
          type="button"
          onClick={() => {
            print();
          }}
        >
          {texts.year.print}
        </button>
        <a class="button" href="/?wall=1">
          {texts.shell.wall}
        </a>
        {!isRunning(state) && (
          <a class="button" href={`/runs/new?from=${run}`}>
            {texts.year.startAnother}
          </a>
        )}
        {!isRunning(state) && <RemoveButton run={run} />}
      </div>
    </div>
  );
}

/** What was counted of a run is gone for good with it, so its number is typed. */
function RemoveButton({ run }: { readonly run: number }): VNode {
  const { texts } = wording.value;
  const { route } = useLocation();
  const remove = async (): Promise<void> => {
    await askServer('removeRun', { params: { run }, query: { confirm: run } });
    route('/runs');
  };
  return (
    <ConfirmButton needs="admin" question={texts.year.removeAsks(run)} typed={`${run}`} act={remove}>
      {texts.year.remove}
    </ConfirmButton>
  );
}

function verdictText({ state }: LiveState, view: RunView | undefined, { texts }: Wording): VNode | null {
  const { cellsCompared = 0, cellsDiffering = 0, failure } = view?.outcome ?? {};
  if (state === 'stopped') return <p>{texts.year.stopped}</p>;
  if (state === 'interrupted') return <p>{texts.year.interrupted}</p>;
  if (state === 'failed') return <p>✕ {texts.year.failed(failure ?? '')}</p>;
  if ((state !== 'finished' && state !== 'differing') || view === undefined) return null;
  if (cellsCompared === 0) return <p>{texts.year.verdictUncompared}</p>;
  if (cellsDiffering === 0) return <p class="same">✓ {texts.year.verdictSame(cellsCompared)}</p>;
  return <p class="differ">✕ {texts.year.verdictDiffer(cellsDiffering, cellsCompared)}</p>;
}

function Outcome({ id, scenario, outcome }: RunView): VNode | null {
  const { texts, formats } = wording.value;
  if (outcome === null) return null;
  const { planned, sent, counted, setAside, seconds, messagesPerSecond, hash } = outcome;
  const words = texts.year;
  const n = formats.count;
  return (
    <>
      <p class="reconciled">
        {words.planned} {n(planned)} = {words.sent} {n(sent)} = {words.counted} {n(counted)} + {words.setAside}{' '}
        {n(setAside)}
      </p>
      <p>{words.took(formats.duration(seconds), n(messagesPerSecond))}</p>
      {hash !== '' && (
        <p class="hash">
          {words.hash} <code>{hash}</code>
        </p>
      )}
      <p class="print-only">{words.printed(id, `${String(scenario['seed'])}`, formats.day(today()))}</p>
    </>
  );
}

const today = (): string => new Date().toISOString();
