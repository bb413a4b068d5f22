/**
 * What a counter accumulates of the messages of a type, beside how many there are a day (`countedBy`), which it always counts. Kept by
 * period and by the values of the dimensions named, and by nothing else: cells are the margins that a figure needs. What follows from a
 * person (home, age, sex) is split when it is read.
 */
import type { Period } from '@tietovirta/calendar';
import type { Label } from '@tietovirta/published';

interface MeasureFacts {
  readonly label: Label;
  readonly per: Period;
  /** Dimensions whose values are told apart; none when absent. */
  readonly by?: readonly string[];
}

/** How many messages there were. */
export interface MessagesMeasure extends MeasureFacts {
  readonly take: 'messages';
}

/** The sum of a number column, exact in 64 bits. */
export interface SumMeasure extends MeasureFacts {
  readonly take: 'sum';
  /** A number column of the type, e.g. `amount-cents`. */
  readonly of: string;
}

/** How many different keys there were, each once however often it comes. */
export interface DistinctMeasure extends MeasureFacts {
  readonly take: 'distinct';
  /** `person`, a number column of the type that names something, such as a household, or what few of come: `organisation`, or a dimension for its values. */
  readonly of: string;
  /** Of smaller scales nobody knows how many there are to be, and no figure is told. Absent: it is known of all. */
  readonly fromScale?: number;
  /** Of a year with fewer messages likewise: not every key surely comes. Absent: it is known of all. */
  readonly fromMessages?: number;
}

export type Measure = MessagesMeasure | SumMeasure | DistinctMeasure;

/** The counterparty, by which a distinct measure may tell. */
export const organisationColumn = 'organisation';

/** What every type is counted by; its identity in the ledger since the first version. */
export const dailyMessages = 'messages';

/** Identifies a measure of a type in ledgers: it says all that the kept numbers depend on, e.g. `distinct person per month by channel`. */
export function measureId(measure: Measure): string {
  const { take, per, by = [] } = measure;
  const what = measure.take === 'messages' ? take : `${take} ${measure.of}`;
  return [`${what} per ${per}`, ...(by.length === 0 ? [] : [`by ${by.join(', ')}`])].join(' ');
}

/** Which different keys are asked for. */
export interface AskedKeys {
  /** As of the measure. */
  readonly column: string;
  readonly per: Period;
  /** Values that the measure tells apart. */
  readonly where?: Readonly<Record<string, string>> | undefined;
}

/** The distinct measure of a type that answers: it tells apart the dimensions of the values that are asked for, and may tell others apart too. */
export const distinctMeasureOf = (
  { measures = [] }: { readonly measures?: readonly Measure[] },
  { column, per, where = {} }: AskedKeys,
): DistinctMeasure | undefined =>
  measures.find(
    (measure): measure is DistinctMeasure =>
      measure.take === 'distinct' &&
      measure.of === column &&
      measure.per === per &&
      Object.keys(where).every((id) => measure.by?.includes(id) === true),
  );
