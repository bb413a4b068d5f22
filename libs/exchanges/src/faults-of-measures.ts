import { repeated } from './faults-of-dimensions.js';
import { measureId, organisationColumn, type Measure } from './measure.js';
import type { MessageType } from './message-type.js';

/** A message type has fewer ordinals than this, so a sum of numbers below 2^31 stays below 2^63. */
const mostOrdinals = 2 ** 32;
const sumsEndAt = 2 ** 63;
/** A set of keys takes a bit for each possible one: 8 MB. */
const mostKeys = 2 ** 26;

/** What is wrong with the measures of a message type. */
export function faultsOfMeasures(type: MessageType): readonly string[] {
  const measures = type.measures ?? [];
  return [
    ...repeated(measures.map(measureId)).map((id) => `${type.id}: measures ${id} twice`),
    ...measures.flatMap((measure) =>
      [...faultsOfCells(measure, type), ...faultsOfColumn(measure, type)].map(
        (fault) => `${type.id}: ${measureId(measure)}: ${fault}`,
      ),
    ),
  ];
}

function faultsOfCells({ by = [] }: Measure, { dimensions }: MessageType): readonly string[] {
  const known = dimensions.map(({ id }) => id);
  return [
    ...by.filter((id) => !known.includes(id)).map((id) => `there is no dimension ${id}`),
    ...repeated(by).map((id) => `${id} tells it apart twice`),
  ];
}

function faultsOfColumn(measure: Measure, { person, dimensions, numbers = [] }: MessageType): readonly string[] {
  if (measure.take === 'messages') return [];
  const { take, of } = measure;
  if (take === 'distinct' && of === 'person') return person === undefined ? ['the messages are about no person'] : [];
  if (take === 'distinct' && (of === organisationColumn || dimensions.some(({ id }) => id === of))) return [];
  const column = numbers.find(({ id }) => id === of);
  if (column === undefined) return [`there is no number column ${of}`];
  const { from = 0, below, kind } = column;
  if (take === 'sum') {
    const largest = Math.max(Math.abs(from), Math.abs(below - 1));
    return largest * mostOrdinals < sumsEndAt
      ? []
      : [`numbers up to ${largest} could add up to more than 64 bits hold; bounds below ${sumsEndAt / mostOrdinals} cannot`]; // oxfmt-ignore
  }
  if (kind !== 'uint32') return [`${of} is no key: keys are uint32`];
  return below <= mostKeys ? [] : [`${below} possible keys, more than ${mostKeys}`];
}
