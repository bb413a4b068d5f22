/** A scenario as it is put together in the form: what is asked for, and at which field each fault stands. Pure. */
import type { Fault, RunView, ScenarioRequestBody } from '@tietovirta/control-contract';
import { dayAt } from '../year/window-days.js';

/** As it is typed; an empty field is left to the server. */
export interface RunForm {
  readonly name: string;
  readonly year: string;
  readonly base: string;
  readonly from: string;
  readonly to: string;
  readonly scale: string;
  readonly seed: string;
  readonly speed: string;
  readonly lateness: string;
  /** Undefined: all of them. */
  readonly exchanges: readonly string[] | undefined;
}

export type FormField = keyof RunForm;
export const formFields: readonly FormField[] = [
  ...(['name', 'year', 'base', 'from', 'to', 'scale', 'seed', 'speed', 'lateness', 'exchanges'] as const),
];

export const emptyForm: RunForm = {
  name: '',
  year: '2024',
  base: '',
  from: '',
  to: '',
  scale: '1/1000',
  seed: '',
  speed: '',
  lateness: '',
  exchanges: undefined,
};

/** What the server is asked: what looks like a number goes as one, everything else as it was typed, so that it can say what is wrong. */
export function scenarioOf({ exchanges, ...typed }: RunForm): Exclude<ScenarioRequestBody['scenario'], string> {
  const given = Object.entries(typed).flatMap(([field, text]) => {
    const value = text.trim();
    if (value === '') return [];
    return [[field, numberShapes[field]?.test(value) === true ? Number(value) : value]];
  });
  return { ...(Object.fromEntries(given) as object), ...(exchanges !== undefined && { exchanges: [...exchanges] }) };
}

/** What goes as a number; speeds have fractions, and a negative one is refused as what it is. */
const numberShapes: Readonly<Record<string, RegExp>> = {
  year: /^\d+$/,
  base: /^\d+$/,
  seed: /^\d+$/,
  speed: /^-?\d{1,16}(\.\d{1,9})?$/,
};

/** Puts the settings of a shipped scenario, or of a run that was kept, into the form. */
export function formOf(settings: Readonly<Record<string, unknown>>, allExchanges: readonly string[]): RunForm {
  const text = (field: string): string => {
    const value = settings[field];
    return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
  };
  const listed = settings['exchanges'];
  const exchanges = Array.isArray(listed) ? listed.filter((each) => typeof each === 'string') : undefined;
  const isAll = exchanges === undefined || allExchanges.every((each) => exchanges.includes(each));
  return {
    ...{
      name: text('name'),
      year: text('year'),
      base: text('base'),
      from: text('from'),
      to: text('to'),
      seed: text('seed'),
    },
    ...{ speed: text('speed'), lateness: text('lateness') },
    scale: scaleText(settings['scale']) ?? '1',
    exchanges: isAll ? undefined : exchanges,
  };
}

/** Kept runs have a fraction where files have a text. */
export function scaleText(scale: unknown): string | undefined {
  if (typeof scale === 'string' || typeof scale === 'number') return `${scale}`;
  const { numerator, denominator } = (scale ?? {}) as { readonly numerator?: number; readonly denominator?: number };
  if (numerator === undefined || denominator === undefined) return undefined;
  return denominator === 1 ? `${numerator}` : `${numerator}/${denominator}`;
}

export interface SortedFaults {
  readonly ofField: ReadonlyMap<FormField, readonly Fault[]>;
  /** Those that stand at no field. */
  readonly others: readonly Fault[];
}

export function faultsByField(faults: readonly Fault[]): SortedFaults {
  const ofField = new Map<FormField, Fault[]>();
  const others: Fault[] = [];
  for (const fault of faults) {
    const [, name] = /^#\/scenario\/(\w+)/.exec(fault.pointer) ?? [];
    const field = formFields.find((each) => each === name);
    if (field === undefined) others.push(fault);
    else ofField.set(field, [...(ofField.get(field) ?? []), fault]);
  }
  return { ofField, others };
}

/** What a kept run was asked to do, for lists. */
export const settingText = ({ scenario }: RunView, setting: 'from' | 'to' | 'scale' | 'seed'): string =>
  scaleText(scenario[setting]) ?? '';

/** People say the last day of a window; scenarios have the day after it. */
export const lastDayOf = (run: RunView): string => dayAt({ from: settingText(run, 'to') }, -1);
