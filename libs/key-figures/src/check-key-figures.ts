/**
 * Looks the key figures over: each names a message type, dimensions and values that are there and counted apart, and
 * prints as the report does. A row that does not exist does not compile.
 */
import { distinctMeasureOf, type MessageType } from '@tietovirta/exchanges';
import { figureOf, readPrinted, reportYears } from '@tietovirta/published';
import { isOfMoney, type DistinctTerm, type KeyFigure, type Rule, type Term } from './key-figure.js';

/** @returns one sentence a fault; nothing when the figures are sound */
export function faultsOfKeyFigures(
  figures: readonly KeyFigure[],
  messageTypes: readonly MessageType[],
): readonly string[] {
  const rows = figures.map(({ row }) => row);
  const twice = rows.filter((row, place) => rows.indexOf(row) < place);
  return [
    ...twice.map((row) => `${row}: is worked out twice`),
    ...figures.flatMap((figure) =>
      [...faultsOfRule(figure), ...figure.terms.flatMap((term) => faultsOfTerm(term, figure.rule, messageTypes))].map(
        (fault) => `${figure.row}: ${fault}`,
      ),
    ),
  ];
}

/** What the cells of a row must be for a rule; a cell without a figure bears any rule. */
const printedAs: Readonly<Record<Rule, readonly string[]>> = {
  count: ['integer'],
  millions: ['rounded'],
  'daily-band': ['range'],
  stock: ['integer', 'rounded'],
  'billions-of-euros': ['rounded'],
  'millions-of-euros': ['rounded'],
  'mean-of-months': ['rounded'],
  'percent-of-areas': ['percent'],
};

function faultsOfRule({ row, terms, rule }: KeyFigure): readonly string[] {
  const { printed } = figureOf(row);
  const kinds = reportYears.map((year) => readPrinted(printed[year]).kind);
  return [
    ...(terms.length === 0 ? ['counts nothing'] : []),
    ...terms.flatMap((term) => ((term.measure === 'sum') === isOfMoney(rule) ? [] : [`${term.of}: a sum is of money, and a count is not`])), // oxfmt-ignore
    ...(kinds.every((kind) => ['unavailable', 'blank', ...printedAs[rule]].includes(kind))
      ? []
      : [`is printed ${kinds.join(' and ')}, which is not the rule ${rule}`]),
  ];
}

function faultsOfTerm(term: Term, rule: Rule, messageTypes: readonly MessageType[]): readonly string[] {
  const { of } = term;
  const type = messageTypes.find(({ id }) => id === of);
  if (type === undefined) return [`counts ${of}, which is no message type`];
  if (term.measure === 'sum') return isSummedByDay(type, term.column) ? [] : [`${of} does not measure the sum of ${term.column} by day`]; // oxfmt-ignore
  if (term.measure === 'distinct') return faultsOfDistinct(term, type);
  if (term.isOutflow === true && rule !== 'stock') return [`${of} takes away, but the figure is no stock`];
  const hasStock = type.kind === 'opening' && type.stock !== undefined;
  if (hasStock !== (rule === 'stock' && term.isOutflow !== true))
    return [hasStock ? `counts ${of}, which adds to a stock` : `is a stock, but ${of} does not say what it began with`];
  const { where = {} } = term;
  return Object.entries(where).flatMap(([id, value]) => {
    const dimension = type.dimensions.find((candidate) => candidate.id === id);
    if (dimension === undefined || !type.countedBy.includes(id)) return [`${of} is not counted by ${id}`];
    return dimension.values.some((known) => known.id === value) ? [] : [`${of} has no ${id} called ${value}`];
  });
}

function faultsOfDistinct(term: DistinctTerm, type: MessageType): readonly string[] {
  const { of, column, per, where = {} } = term;
  if (distinctMeasureOf(type, term) === undefined) return [`${of} does not measure different ${[column, ...Object.keys(where)].join(' by ')} per ${per}`]; // oxfmt-ignore
  return Object.entries(where).flatMap(([id, value]) =>
    type.dimensions.find((dimension) => dimension.id === id)?.values.some((known) => known.id === value) === true
      ? []
      : [`${of} has no ${id} called ${value}`],
  );
}

const isSummedByDay = ({ measures = [] }: MessageType, column: string): boolean =>
  measures.some((measure) => measure.take === 'sum' && measure.of === column && measure.per === 'day' && measure.by === undefined); // oxfmt-ignore
