import { exchangeEntry } from '@tietovirta/catalogue-view';
import type { Catalogue } from '@tietovirta/control-contract';
import { exchanges } from '@tietovirta/exchanges';
import { keyFigures, whereOf } from '@tietovirta/key-figures';
import { shippedScenarios } from '@tietovirta/scenarios';

let made: Catalogue | undefined;

/** What this version simulates; it never changes while a server lives. */
export const catalogue = (): Catalogue =>
  (made ??= {
    exchanges: exchanges.map((each) => exchangeEntry(each) as unknown as Catalogue['exchanges'][number]), // which names less
    rules: keyFigures.map(({ row, rule, terms }) => ({
      row,
      rule,
      terms: terms.map((term) => ({
        type: term.of,
        where: { ...whereOf(term) },
        measure: term.measure,
        column: term.measure === 'messages' || term.column === 'person' ? null : term.column,
      })),
    })),
    scenarios: shippedScenarios.map(({ name, settings }) => ({ name, settings })),
  });
