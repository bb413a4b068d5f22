/** Which messages a printed row counts, by the catalogue. Pure. */
import type { Catalogue } from '@tietovirta/control-contract';
import type { Label } from '@tietovirta/wording';

export interface CountedType {
  readonly key: string;
  readonly type: string;
  readonly label: Label;
  /** `channel: interface`; empty when all messages of the type count. */
  readonly where: string;
  readonly measure: Catalogue['rules'][number]['terms'][number]['measure'];
  /** The number column that is summed up; null where there is no sum. */
  readonly column: string | null;
}

export const countedTypes = ({ exchanges }: Catalogue, { terms }: Catalogue['rules'][number]): readonly CountedType[] =>
  terms.map(({ type, where, measure, column }) => {
    const found = exchanges.flatMap(({ messageTypes }) => messageTypes).find(({ id }) => id === type);
    const values = Object.entries(where).map(([dimension, value]) => `${dimension}: ${value}`);
    const text = values.join(', ');
    return {
      key: `${type} ${text}`,
      type,
      label: found?.label ?? { fi: type, en: type },
      where: text,
      measure,
      column,
    };
  });

/** As the report prints it; undefined for a row that no exchange feeds. */
export const titleOfRow = ({ exchanges }: Catalogue, row: string): Label | undefined =>
  exchanges.flatMap(({ feeds }) => feeds).find(({ id }) => id === row)?.label;
