import type { Catalogue, Fault } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { LabelText } from '../shell/label-text.js';
import { wording } from '../texts/texts.js';
import { FieldFaults } from './form-field.js';

interface ExchangeChoiceProps {
  readonly exchanges: Catalogue['exchanges'];
  /** Undefined: all of them. */
  readonly chosen: readonly string[] | undefined;
  readonly faults: readonly Fault[] | undefined;
  readonly choose: (chosen: readonly string[] | undefined) => void;
}

/** Which exchanges a run simulates. */
export function ExchangeChoice({ exchanges, chosen, faults, choose }: ExchangeChoiceProps): VNode {
  const { newRun } = wording.value.texts;
  const ids = exchanges.map(({ id }) => id);
  const isChosen = (id: string): boolean => chosen?.includes(id) ?? true;
  const toggle = (id: string): void => {
    const next = ids.filter((each) => (each === id ? !isChosen(each) : isChosen(each)));
    choose(next.length === ids.length ? undefined : next);
  };
  return (
    <fieldset class="exchanges" id="field-exchanges" tabIndex={-1}>
      <legend>{newRun.exchanges}</legend>
      <FieldFaults faults={faults} />
      <p class="actions">
        <button
          type="button"
          onClick={() => {
            choose(undefined);
          }}
        >
          {newRun.all}
        </button>
        <button
          type="button"
          onClick={() => {
            choose([]);
          }}
        >
          {newRun.none}
        </button>
      </p>
      {exchanges.map(({ id, title }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={isChosen(id)}
            onChange={() => {
              toggle(id);
            }}
          />{' '}
          <LabelText of={title} />
        </label>
      ))}
    </fieldset>
  );
}
