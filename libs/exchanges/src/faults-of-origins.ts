import { findFigure, type Label, type Origin } from '@tietovirta/published';
import type { Exchange } from './exchange.js';
import { repeated } from './faults-of-dimensions.js';
import { declaredOrigins, type DeclaredOrigin } from './origins-of.js';
import type { YearFigures } from './year-figures.js';

/**
 * What is wrong with where the numbers of an exchange come from: a number without an origin, an origin that says
 * nothing, or says it in one language only. Types make most of it impossible; a cast or an empty text gets past them.
 */
export function faultsOfOrigins(exchange: Exchange, figures: YearFigures): readonly string[] {
  const faults = declaredOrigins(exchange, [figures]).flatMap((declared) =>
    faultsOf(declared.origin).map((fault) => `${nameOf(exchange, declared)} ${fault}`),
  );
  return [...new Set(faults)];
}

const nameOf = ({ id }: Exchange, { of, what }: DeclaredOrigin): string =>
  `${of.length === 0 ? `exchange ${id}` : of.join(', ')}: ${what.en}`;

function faultsOf(origin: Origin | undefined): readonly string[] {
  if (origin === undefined) return ['has no origin'];
  if (origin.kind === 'assumption') return faultsOfNote(origin.note);
  if (origin.kind === 'source')
    return [...(origin.source.trim() === '' ? ['names no source'] : []), ...faultsOfNote(origin.note)];
  const figures: readonly string[] = origin.figures;
  return [
    ...(figures.length === 0 ? ['names no printed row'] : []),
    ...figures
      .filter((rowId) => findFigure(rowId) === undefined)
      .map((rowId) => `comes from ${rowId}, which is not printed`),
    ...repeated(figures).map((rowId) => `names ${rowId} twice`),
    ...(origin.note === undefined ? [] : faultsOfNote(origin.note)),
  ];
}

function faultsOfNote({ fi, en }: Label): readonly string[] {
  const isEmpty = { fi: fi.trim() === '', en: en.trim() === '' };
  return [
    ...(isEmpty.fi ? ['has an origin without a Finnish note'] : []),
    ...(isEmpty.en ? ['has an origin without an English note'] : []),
    ...(!isEmpty.fi && fi === en ? ['has an origin with one note for both languages'] : []),
  ];
}
