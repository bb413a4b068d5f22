import { markdownTable } from 'markdown-table';
import { words } from './language.js';
import { type Sheet, type TablesToShow, sheetsOf } from './sheet.js';
import type { TableOptions } from './table-options.js';

/** The tables for a wiki page or a pull request. */
export function asMarkdown(tables: TablesToShow, { lang = 'fi', caption }: TableOptions = {}): string {
  const sheets = sheetsOf(tables, lang).map((sheet) => sheetMarkdown(sheet, words[lang].row));
  return `${[`# ${words[lang].report}`, ...(caption === undefined ? [] : [plain(caption)]), ...sheets].join('\n\n')}\n`;
}

function sheetMarkdown({ title, headings, rows, footnote }: Sheet, rowHeading: string): string {
  const table = markdownTable(
    [
      [rowHeading, ...headings],
      ...rows.map(({ label, indent, cells, differs }) => [
        // Markdown drops leading spaces; em spaces stay.
        `${'&emsp;'.repeat(indent)}${plain(label)}`,
        ...cells.map((cell, column) => (differs && column === cells.length - 1 ? `**${cell}**` : plain(cell))),
      ]),
    ],
    { align: ['l', ...headings.map(() => 'r')] },
  );
  return [`## ${plain(title)}`, table, ...(footnote === undefined ? [] : [plain(footnote)])].join('\n\n');
}

/** Text in which no character means anything to Markdown; a lone dash would be a list item, elsewhere it is harmless. */
const plain = (text: string): string => text.replace(/[\\*_`[\]<>|#]/g, '\\$&').replace(/^-$/, '\\-');
