/** A run is put together: its settings, what they would simulate, and every fault at its field. */
import type { Catalogue, Fault, RunView } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { RequestRefused } from '../api/operations.js';
import { askServer, useAsked, valueOf } from '../api/server.js';
import { useSettled } from '../api/use-settled.js';
import { mayDo } from '../api/who-asks.js';
import { isRunning } from '../live/live-view.js';
import { liveView } from '../live/page-live.js';
import { offeredSpeeds } from '../pace/speeds.js';
import { Answered, FailureText } from '../shell/answered.js';
import { CopyButton } from '../shell/copy-button.js';
import { Title } from '../shell/title.js';
import { wording } from '../texts/texts.js';
import { ExchangeChoice } from './exchange-choice.js';
import { FaultSummary, FormField } from './form-field.js';
import { Preview } from './plan-preview.js';
import { scenarioFile } from './scenario-file.js';
import { emptyForm, faultsByField, formOf, scenarioOf, type RunForm } from './run-form.js';

/** So long after the last key the plan is asked for. */
const typingMs = 400;
/** Enter in a field presses the button that starts, wherever it stands. */
const formId = 'new-run-form';

export function NewRunPage(): VNode {
  const { newRun } = wording.value.texts;
  const { query } = useLocation();
  const from = query['from'];
  const catalogue = useAsked('readCatalogue', {});
  const before = useAsked('readRun', from === undefined ? undefined : { params: { run: from } });
  const run = valueOf(before);
  return (
    <>
      <Title>{newRun.title}</Title>
      <Answered to={catalogue}>
        {(told) => {
          if (from !== undefined && run === undefined && before.kind === 'asking') return null;
          return <Form catalogue={told} before={run} />;
        }}
      </Answered>
    </>
  );
}

function Form({ catalogue, before }: { readonly catalogue: Catalogue; readonly before: RunView | undefined }): VNode {
  const { newRun } = wording.value.texts;
  const ids = catalogue.exchanges.map(({ id }) => id);
  const [form, setForm] = useState<RunForm>(before === undefined ? emptyForm : formOf(before.scenario, ids));
  const asked = useAsked('previewPlan', { body: { scenario: scenarioOf(useSettled(form, typingMs)) } });
  const faults = faultsByField(asked.kind === 'failed' ? faultsIn(asked.error) : []);
  const change = (field: keyof RunForm) => (value: string) => {
    setForm((now) => ({ ...now, [field]: value }));
  };
  const field = (
    name: Exclude<keyof RunForm, 'exchanges'>,
    label: string,
    hint?: string,
    offered?: readonly string[],
  ): VNode => (
    <FormField
      {...{ name, label, hint, offered }}
      value={form[name]}
      faults={faults.ofField.get(name)}
      change={change(name)}
    />
  );
  return (
    <div class="new-run">
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <FormStart scenarios={catalogue.scenarios} choose={(settings) => setForm(formOf(settings, ids))} />
        <fieldset>
          <legend>{newRun.settings}</legend>
          {field('name', newRun.name)}
          {field('year', newRun.year)}
          {field('base', newRun.base)}
          {field('from', newRun.fromDay, 'YYYY-MM-DD')}
          {field('to', newRun.toDay, 'YYYY-MM-DD')}
          {field('scale', newRun.scale, newRun.scaleHint)}
          {field('seed', newRun.seed, newRun.seedHint)}
          {field('speed', newRun.speed, newRun.speedHint, offeredSpeeds.map(String))}
          {field('lateness', newRun.lateness, newRun.latenessHint, ['best-effort', 'strict'])}
        </fieldset>
        <ExchangeChoice
          exchanges={catalogue.exchanges}
          chosen={form.exchanges}
          faults={faults.ofField.get('exchanges')}
          choose={(exchanges) => {
            setForm((now) => ({ ...now, exchanges }));
          }}
        />
      </form>
      <div class="beside">
        {mayDo('operator') && <StartThis form={form} />}
        <section aria-labelledby="preview" aria-live="polite">
          <h2 id="preview">{newRun.preview}</h2>
          {asked.kind === 'failed' && faultsIn(asked.error).length > 0 ? (
            <p class="note">{newRun.noPreview}</p>
          ) : (
            <Answered to={asked}>{(plan) => <Preview plan={plan} />}</Answered>
          )}
          <AsFile form={form} />
        </section>
      </div>
    </div>
  );
}

function AsFile({ form }: { readonly form: RunForm }): VNode {
  const { newRun } = wording.value.texts;
  return (
    <details class="file">
      <summary>{newRun.asFile}</summary>
      <pre>{scenarioFile(form)}</pre>
      <CopyButton text={scenarioFile(form)} />
    </details>
  );
}

interface FormStartProps {
  readonly scenarios: Catalogue['scenarios'];
  readonly choose: (settings: Readonly<Record<string, unknown>>) => void;
}

function FormStart({ scenarios, choose }: FormStartProps): VNode {
  const { newRun } = wording.value.texts;
  return (
    <p class="from">
      {newRun.from}:{' '}
      {scenarios.map(({ name, settings }) => (
        <button
          type="button"
          key={name}
          onClick={() => {
            choose({ ...settings, name });
          }}
        >
          {name}
        </button>
      ))}
    </p>
  );
}

/** Faults are listed where the reader is, and the list takes the focus; each also stands at its field. */
function StartThis({ form }: { readonly form: RunForm }): VNode {
  const { texts } = wording.value;
  const { route } = useLocation();
  const [failure, setFailure] = useState<unknown>();
  const [isWaiting, setWaiting] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    summary.current?.focus();
  }, [failure]);
  const start = async (): Promise<void> => {
    setWaiting(true);
    try {
      await askServer('startRun', { body: { scenario: scenarioOf(form) } });
      route('/');
    } catch (error) {
      setFailure(error);
    } finally {
      setWaiting(false);
    }
  };
  const isBusy = isRunning(liveView.value.state);
  const faults = faultsIn(failure);
  return (
    <>
      {failure !== undefined && (
        <div class="failed" role="alert" tabIndex={-1} ref={summary}>
          {faults.length > 0 ? <FaultSummary faults={faults} /> : <FailureText of={failure} />}
        </div>
      )}
      {isBusy && <p class="note">{texts.newRun.busy}</p>}
      <button type="submit" form={formId} class="main" disabled={isBusy || isWaiting} onClick={() => void start()}>
        {texts.newRun.start}
      </button>
    </>
  );
}

const faultsIn = (error: unknown): readonly Fault[] => (error instanceof RequestRefused ? error.problem.errors : []);
