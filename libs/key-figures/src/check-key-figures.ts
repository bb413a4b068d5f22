/**
 * Looks the key figures over: each names a message type, dimensions and values that are there and counted apart, and
 * prints as the report does. A row that does not exist does not compile.
 */
import type { MessageType } from '@tietovirta/exchanges';
import { figureOf, readPrinted, reportYears } from '@tietovirta/published';
import type { KeyFigure, Rule, Term } from './key-figure.js';

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
      [...faultsOfRule(figure), ...figure.terms.flatMap((term) => faultsOfTerm(term, messageTypes))].map(
        (fault) => `${figure.row}: ${fault}`,
      ),
    ),
  ];
}

/** What the cells of a row must be for a rule; a cell without a figure bears any rule. */
const printedAs: Readonly<Record<Rule, 'integer' | 'rounded' | 'range'>> = {
  count: 'integer',
  millions: 'rounded',
  'daily-band': 'range',
};

function faultsOfRule({ row, terms, rule }: KeyFigure): readonly string[] {
  const { printed } = figureOf(row);
  const kinds = reportYears.map((year) => readPrinted(printed[year]).kind);
  return [
    ...(terms.length === 0 ? ['counts nothing'] : []),
    ...(kinds.every((kind) => ['unavailable', 'blank', printedAs[rule]].includes(kind))
      ? []
      : [`is printed ${kinds.join(' and ')}, which is not the rule ${rule}`]),
  ];
}

function faultsOfTerm({ of, where = {} }: Term, messageTypes: readonly MessageType[]): readonly string[] {
  const type = messageTypes.find(({ id }) => id === of);
  if (type === undefined) return [`counts ${of}, which is no message type`];
  return Object.entries(where).flatMap(([id, value]) => {
    const dimension = type.dimensions.find((candidate) => candidate.id === id);
    if (dimension === undefined || !type.countedBy.includes(id)) return [`${of} is not counted by ${id}`];
    return dimension.values.some((known) => known.id === value) ? [] : [`${of} has no ${id} called ${value}`];
  });
}
