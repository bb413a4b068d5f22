/** The catalogue as data: each exchange with its volumes of both years, the cells it feeds and its origins. */
import {
  messageTypes,
  seasonsOf,
  volumeOf,
  type Exchange,
  type MessageType,
  type ServiceId,
  type StatedNumber,
  type YearFigures,
} from '@tietovirta/exchanges';
import { rowsFedBy } from '@tietovirta/key-figures';
import {
  figureOf,
  fullScale,
  reportYears,
  scaledFigures,
  type Label,
  type Origin,
  type Origins,
} from '@tietovirta/published';

export interface TypeEntry {
  readonly id: string;
  readonly label: Label;
  readonly kind: MessageType['kind'];
  readonly direction: MessageType['direction'];
  /** The type that it answers or travels in. */
  readonly belongsTo: string | null;
  /** Messages by year, at full scale. */
  readonly volumes: Readonly<Record<string, number>>;
  readonly volumeFrom: Origin;
  /** When its messages come: of parts with seasons of their own each of these; none for a follow-up. */
  readonly seasons: readonly { readonly id: string; readonly origins: Origins }[];
  readonly throughLuova: boolean;
  readonly startsOn: string | null;
  readonly dimensions: readonly {
    readonly id: string;
    readonly label: Label;
    readonly values: readonly { readonly id: string; readonly label: Label }[];
    /** Where the list of values comes from. */
    readonly origin: Origin;
    /** Where their shares come from; null where variants fix the value or bring their own. */
    readonly sharesFrom: Origin | null;
  }[];
}

export interface ExchangeEntry {
  readonly id: string;
  readonly service: string | null;
  /** The program that stands for its parties on a stack. */
  readonly servedBy: ServiceId;
  readonly title: Label;
  readonly about: Label;
  readonly parties: Label;
  readonly messageTypes: readonly TypeEntry[];
  /** Messages by year: openings and what follows them, without what travels inside others. */
  readonly volumes: Readonly<Record<string, number>>;
  readonly feeds: readonly {
    readonly id: string;
    readonly label: Label;
    readonly printed: Readonly<Record<string, string>>;
  }[];
  /** Numbers that belong to no message type. */
  readonly numbers: readonly StatedNumber[];
  readonly notes: readonly Origin[];
}

export const figuresOfYears: readonly YearFigures[] = reportYears.map((year) => scaledFigures(year, fullScale));

export function exchangeEntry(exchange: Exchange): ExchangeEntry {
  const types = exchange.messageTypes.map(typeEntry);
  const messages = types.filter(({ kind }) => kind !== 'contained');
  return {
    id: exchange.id,
    service: exchange.service ?? null,
    servedBy: exchange.servedBy,
    title: exchange.title,
    about: exchange.about,
    parties: exchange.parties,
    messageTypes: types,
    volumes: byYear(({ year }) => messages.reduce((sum, { volumes }) => sum + (volumes[year] ?? 0), 0)),
    feeds: rowsFedBy(exchange).map((id) => {
      const { label, printed } = figureOf(id);
      return { id, label, printed };
    }),
    numbers: exchange.numbers,
    notes: exchange.notes,
  };
}

function typeEntry(type: MessageType): TypeEntry {
  const belongsTo = type.kind === 'follow-up' ? type.answers : type.kind === 'contained' ? type.inside : null;
  return {
    id: type.id,
    label: type.label,
    kind: type.kind,
    direction: type.direction,
    belongsTo,
    volumes: byYear((figures) => volumeOf(type.id, figures)),
    volumeFrom: type.volumeFrom,
    seasons:
      type.kind === 'follow-up'
        ? []
        : seasonsOf(type, figuresOfYears, messageTypes).map(({ id, origins }) => ({ id, origins })),
    throughLuova: type.throughLuova,
    startsOn: type.kind === 'opening' ? (type.startsOn ?? null) : null,
    dimensions: type.dimensions.map(({ id, label, values, shares, origin }) => ({
      id,
      label,
      values,
      origin,
      sharesFrom: shares?.origin ?? null,
    })),
  };
}

const byYear = (count: (figures: YearFigures) => number): Readonly<Record<string, number>> =>
  Object.fromEntries(figuresOfYears.map((figures) => [figures.year, count(figures)]));
