import type { Fault } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { serverLanguage } from '../texts/page-language.js';
import { wording } from '../texts/texts.js';

interface FormFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly faults: readonly Fault[] | undefined;
  /** Offered while somebody types; anything else may be typed. */
  readonly offered?: readonly string[];
  readonly change: (value: string) => void;
}

/** A field with its hint and what is wrong with it. */
export function FormField({ name, label, hint, value, faults, offered = [], change }: FormFieldProps): VNode {
  return (
    <p class="field">
      <label for={`field-${name}`}>{label}</label>
      <input
        id={`field-${name}`}
        name={name}
        value={value}
        autocomplete="off"
        list={offered.length > 0 ? `offered-${name}` : undefined}
        spellcheck={false}
        aria-invalid={faults !== undefined}
        aria-describedby={`about-${name}`}
        onInput={({ currentTarget }) => {
          change(currentTarget.value);
        }}
      />
      {offered.length > 0 && (
        <datalist id={`offered-${name}`}>
          {offered.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      <small id={`about-${name}`}>
        {hint} <FieldFaults faults={faults} />
      </small>
    </p>
  );
}

export function FieldFaults({ faults = [] }: { readonly faults: readonly Fault[] | undefined }): VNode {
  return (
    <>
      {faults.map(({ pointer, detail, hint }) => (
        <span class="fault" key={`${pointer} ${detail}`} lang={serverLanguage(wording.value.lang)}>
          ✕ {detail}. {hint}
        </span>
      ))}
    </>
  );
}

/** All faults in one place, each a way to its field. */
export function FaultSummary({ faults }: { readonly faults: readonly Fault[] }): VNode {
  const { newRun } = wording.value.texts;
  return (
    <>
      <p>
        <b>{newRun.faults(faults.length)}</b>
      </p>
      <ul>
        {faults.map(({ pointer, detail }) => (
          <li key={`${pointer} ${detail}`} lang={serverLanguage(wording.value.lang)}>
            <a href={`#field-${/^#\/scenario\/(\w+)/.exec(pointer)?.[1] ?? ''}`}>{detail}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
