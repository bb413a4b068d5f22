/** The clock of the run that is played, and what can be asked of it: pause, step, speed, jump. */
import type { LiveLayout, LiveState, RunPaceView, Speed, StepUnit } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { askServer } from '../api/server.js';
import { mayDo } from '../api/who-asks.js';
import { ActionButton } from '../shell/action-button.js';
import { wording } from '../texts/texts.js';
import { offeredSpeeds, speedFrom, speedName } from './speeds.js';

interface RunControlsProps {
  readonly layout: LiveLayout;
  readonly state: LiveState | undefined;
}

export function RunControls({ layout, state }: RunControlsProps): VNode | null {
  const { pace } = wording.value.texts;
  if (state === undefined || state.pace === null) return null;
  return (
    <section class="pace" aria-labelledby="pace">
      <h2 id="pace">{pace.title}</h2>
      <Clock pace={state.pace} />
      {mayDo('operator') && <Commands layout={layout} state={state} pace={state.pace} />}
    </section>
  );
}

interface CommandsProps {
  readonly layout: LiveLayout;
  readonly state: LiveState;
  readonly pace: RunPaceView;
}

/** For those who may give them. */
function Commands({ layout, state, pace: { speed } }: CommandsProps): VNode {
  const { pace } = wording.value.texts;
  const isPaused = state.state === 'paused' || state.state === 'pausing';
  const params = { run: layout.run };
  return (
    <>
      <div class="actions">
        {isPaused ? (
          <ActionButton needs="operator" class="main" act={() => askServer('resumeRun', { params })}>
            {pace.resume}
          </ActionButton>
        ) : (
          <ActionButton needs="operator" act={() => askServer('pauseRun', { params })}>
            {pace.pause}
          </ActionButton>
        )}
        {units.map((to) => (
          <ActionButton key={to} needs="operator" act={() => askServer('stepRun', { params, body: { to } })}>
            {pace.steps[to]}
          </ActionButton>
        ))}
      </div>
      <div class="actions">
        <SpeedChoice run={layout.run} speed={speed} />
      </div>
      <div class="actions">
        <Jump layout={layout} />
      </div>
    </>
  );
}

const units: readonly StepUnit[] = ['batch', 'hour', 'day', 'month'];

function Clock({ pace: { instant, lateSeconds, speed } }: { readonly pace: RunPaceView }): VNode {
  const { texts, formats } = wording.value;
  const { pace } = texts;
  const late = lateSeconds >= 1 ? ` · ${pace.late(formats.duration(lateSeconds))}` : '';
  return (
    <p class={instant === null ? 'clock no-clock' : 'clock'}>
      {instant === null ? pace.noClock : <time dateTime={instant}>{formats.minute(instant)}</time>}
      {instant === null && speed === 'max' ? late : ` · ${speedName(speed, wording.value)}${late}`}
    </p>
  );
}

function SpeedChoice({ run, speed }: { readonly run: number; readonly speed: Speed }): VNode {
  const { pace } = wording.value.texts;
  const [chosen, setChosen] = useState<string | undefined>();
  const value = chosen ?? `${speed}`;
  const offered = offeredSpeeds.some((each) => `${each}` === value) ? offeredSpeeds : [speed, ...offeredSpeeds];
  return (
    <>
      <label>
        {pace.speed}
        <select
          value={value}
          onChange={({ currentTarget }) => {
            setChosen(currentTarget.value);
          }}
        >
          {offered.map((each) => (
            <option key={each} value={`${each}`}>
              {speedName(each, wording.value)}
            </option>
          ))}
        </select>
      </label>
      <ActionButton
        needs="operator"
        isDisabled={value === `${speed}`}
        act={async () => {
          await askServer('setSpeed', { params: { run }, body: { speed: speedFrom(value) } });
          setChosen(undefined);
        }}
      >
        {pace.setSpeed}
      </ActionButton>
    </>
  );
}

function Jump({ layout }: { readonly layout: LiveLayout }): VNode {
  const { pace } = wording.value.texts;
  const [day, setDay] = useState('');
  return (
    <>
      <label>
        {pace.jumpTo}
        <input
          type="date"
          value={day}
          min={layout.from}
          max={layout.to}
          onInput={({ currentTarget }) => {
            setDay(currentTarget.value);
          }}
        />
      </label>
      <ActionButton
        needs="operator"
        isDisabled={day === ''}
        act={() => askServer('jumpRun', { params: { run: layout.run }, body: { to: day } })}
      >
        {pace.jump}
      </ActionButton>
    </>
  );
}
