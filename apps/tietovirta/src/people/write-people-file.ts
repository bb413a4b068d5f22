/** `tietovirta people`: everybody as a file. */
import { printCount, printedIn } from '@tietovirta/key-figures';
import { writePeople, type PeopleFormat } from '@tietovirta/recording';
import { jsonText, type Label } from '@tietovirta/wording';
import { resolve } from 'node:path';
import type { GlobalOptions } from '../cli/read-arguments.js';
import type { Terminal } from '../cli/terminal.js';
import { refuseUnknownYear } from './refuse-year.js';

export interface PeopleOptions extends GlobalOptions {
  readonly out: string;
  readonly format: PeopleFormat;
  readonly year: number;
}

export function writePeopleFile({ out: file, format, year, json, lang }: PeopleOptions, terminal: Terminal): void {
  refuseUnknownYear(year);
  const { out, err, folder } = terminal;
  const written = (rows: number): Label => {
    const count = printedIn(lang, printCount(rows));
    return { fi: `${count} henkilöä kirjoitettu`, en: `${count} persons written` };
  };
  const rows = writePeople({
    file: resolve(folder, file),
    format,
    year,
    onRows: (done) => {
      if (err.isTerminal) err.write(`\r${written(done)[lang]}`);
    },
  });
  if (err.isTerminal) err.write('\n');
  out.write(json === true ? jsonText({ file, format, year, persons: rows }) : `${written(rows)[lang]}: ${file}\n`);
}
