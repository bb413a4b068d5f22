/** What a run came to, read from the JSON document of the command line. */
import type { ComparedTables } from '@tietovirta/key-figures';
import type { Said } from './command-line.js';

export interface RunDocument {
  /** Every cell as it was simulated, by table and row. */
  readonly cells: Readonly<Record<string, unknown>>;
  /** Everything in its ledger that was counted or measured. */
  readonly measured: readonly string[];
  readonly hash: string;
  readonly planned: number;
  readonly sent: number;
  readonly counted: number;
  readonly setAside: number;
  readonly ending: string;
}

/** A run that differs from its plan has exit code 1 and a document all the same. @throws Error when there is none */
export function runDocument({ code, out, err }: Said, measured: readonly string[]): RunDocument {
  if (out === '') throw new Error(`The run ended with ${code} and said nothing but:\n${err}`);
  const document = JSON.parse(out) as ComparedTables & RunDocument & { readonly textFigures: ComparedTables['tables'][number]['rows'] }; // oxfmt-ignore
  const { hash, planned, sent, counted, setAside, ending, textFigures } = document;
  const rows = [
    ...document.tables.flatMap((table) => table.rows.map((row) => [`${table.id}/${row.id}`, row] as const)),
    ...textFigures.map((row) => [`text/${row.id}`, row] as const),
  ];
  const cells = Object.fromEntries(rows.map(([name, { simulated }]) => [name, simulated.value]));
  return { cells, measured, hash, planned, sent, counted, setAside, ending };
}
