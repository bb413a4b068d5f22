/** Where the numbers of a measure are kept: a place for each period of the year and cell. */
import { periodsOf, type CalendarYear, type Period, type YearPeriods } from '@tietovirta/calendar';
import { dailyMessages, measureId, type Measure, type MessageType } from '@tietovirta/exchanges';
import { CellLayout } from './cell-layout.js';

export interface MeasureLayout {
  /** In ledgers. */
  readonly id: string;
  /** undefined: the messages a day that every type is counted by. */
  readonly measure: Measure | undefined;
  readonly cells: CellLayout;
  readonly periods: YearPeriods;
}

/** Of each measure of a type; the messages a day come first. */
export function measureLayouts(type: MessageType, calendar: CalendarYear): readonly MeasureLayout[] {
  const layout = (id: string, per: Period, by: readonly string[], measure?: Measure): MeasureLayout => ({
    id,
    measure,
    cells: new CellLayout(type, by),
    periods: periodsOf(calendar, per),
  });
  return [
    layout(dailyMessages, 'day', type.countedBy),
    ...(type.measures ?? []).map((measure) => layout(measureId(measure), measure.per, measure.by ?? [], measure)),
  ];
}
