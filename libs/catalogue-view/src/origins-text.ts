/** Where every number comes from: one line a number, with the counts by kind on top. */
import { originsOf, type Exchange, type OriginEntry } from '@tietovirta/exchanges';
import { originsOfPeople } from '@tietovirta/population';
import { originKinds, originKindWords, originReason, type OriginKind } from '@tietovirta/published';
import type { CatalogueTextOptions } from './catalogue-text.js';
import { catalogueWords } from './catalogue-words.js';
import { figuresOfYears } from './exchange-entry.js';
import { numberText } from './number-text.js';

export interface OriginsView {
  /** How many numbers are of each kind. */
  readonly counts: Readonly<Record<OriginKind, number>>;
  readonly origins: readonly (OriginEntry & { readonly exchange: string })[];
}

/** @param more `people`: also the numbers about people, which belong to no exchange */
export function originsView(exchanges: readonly Exchange[], more?: 'people'): OriginsView {
  const ofExchanges = exchanges.flatMap((exchange) =>
    originsOf(exchange, figuresOfYears).map((entry) => ({ exchange: exchange.id, ...entry })),
  );
  const origins = more === undefined ? ofExchanges : [...ofExchanges, ...peopleEntries()];
  const countOf = (kind: OriginKind): number => origins.filter(({ origin }) => origin.kind === kind).length;
  return {
    counts: { published: countOf('published'), source: countOf('source'), assumption: countOf('assumption') },
    origins,
  };
}

const peopleEntries = (): OriginsView['origins'] =>
  originsOfPeople.flatMap(({ what, origins }) =>
    origins.map((origin) => ({ exchange: 'people', of: [], what, value: null, origin })),
  );

export function originsText({ counts, origins }: OriginsView, { lang, pen }: CatalogueTextOptions): string {
  const words = catalogueWords[lang];
  const kinds = originKindWords[lang];
  const head = [words.originCount(origins.length), ...originKinds.map((kind) => `${kinds[kind]} ${counts[kind]}`)].join(
    ' · ',
  );
  const lines = origins.map(({ exchange, of, what, value, origin }) => {
    const where = of.length === 0 ? exchange : of.join(', ');
    const number = value === null ? '' : ` = ${numberText(value, lang)}`;
    return `${pen.bold(where)}  ${what[lang]}${number}  ${pen.dim(`[${kinds[origin.kind]}]`)}  ${originReason(origin, lang)}`;
  });
  return `${[pen.bold(head), '', ...lines].join('\n')}\n`;
}
