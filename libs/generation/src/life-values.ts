/** Writes the values that follow from the lives of persons, once a frame's persons are known. */
import { arrayIn, type MessageColumns } from '@tietovirta/messages';
import type { SlicePlan, TypePlan } from '@tietovirta/plan';
import { civilDay } from '@tietovirta/population';
import { valuePlace } from './value-tables.js';

type LifeValues = (columns: MessageColumns, slice: SlicePlan, rows: number) => void;

/** Undefined where no life tells a value. @throws Error, when rows are written, for a life that tells a value which the dimension has not */
export function lifeValues({ type }: TypePlan, year: number): LifeValues | undefined {
  const told = type.dimensions.flatMap(({ id, values, toldByLife }) => {
    if (toldByLife === undefined) return [];
    const places = new Map(values.map((value) => [value.id, valuePlace(type, id, value.id)]));
    return [{ id, toldByLife, places }];
  });
  if (told.length === 0) return undefined;
  const firstDay = civilDay(year, 1, 1);
  return (columns, slice, rows) => {
    const persons = arrayIn(columns, 'person', 'uint32');
    for (const { id, toldByLife, places } of told) {
      const column = arrayIn(columns, id, 'uint8');
      for (let row = 0; row < rows; row += 1) {
        const value = toldByLife(persons[row] as number, firstDay + slice.day.index);
        const place = places.get(value);
        if (place === undefined) throw new Error(`${type.id} has no ${id} "${value}", which a life tells`);
        column[row] = place;
      }
    }
  };
}
