import { markdownTable } from 'markdown-table';
import { words } from './language.js';
import { type Sheet, type TablesToShow, documentOf } from './sheet.js';
import type { TableOptions } from './table-options.js';

/** The tables for a wiki page or a pull request. */
export function asMarkdown(tables: TablesToShow, options: TableOptions = {}): string {
  const { lang, heading, caption, notice, facts, sheets, leftOut } = documentOf(tables, options);
  const parts = [
    `# ${plain(heading)}`,
    ...(caption === undefined ? [] : [plain(caption)]),
    plain(notice),
    ...(facts.length === 0 ? [] : [facts.map(({ name, value }) => `- ${plain(name)}: ${plain(value)}`).join('\n')]),
    ...sheets.map((sheet) => sheetMarkdown(sheet, words[lang].row)),
    ...(leftOut === undefined ? [] : [plain(leftOut)]),
  ];
  return `${parts.join('\n\n')}\n`;
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
