/**
 * The tables as one page that stands alone: no script, no font, nothing fetched. Follows the reader's light or dark
 * setting, scrolls on a telephone, and does not break a table between printed pages.
 */
import { type Language, words } from './language.js';
import { type Sheet, type SheetDocument, type SheetRow, type TablesToShow, documentOf } from './sheet.js';
import type { TableOptions } from './table-options.js';

const style = `
:root { color-scheme: light dark; --ink: light-dark(#1b2430, #e6e9ee); --quiet: light-dark(#5c6775, #9aa5b3);
  --paper: light-dark(#ffffff, #14181d); --line: light-dark(#d5dbe3, #323a45); --differs: light-dark(#b3261e, #ff8a80); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 60rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
p { color: var(--quiet); margin: .5rem 0 0; }
section { margin-top: 2.5rem; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 1.5rem 0 0; font-size: .9rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
caption { text-align: left; font-weight: 600; font-size: 1.1rem; padding-bottom: .5rem; }
th, td { padding: .4rem .5rem; border-bottom: 1px solid var(--line); vertical-align: bottom; }
thead th { color: var(--quiet); font-weight: 500; text-align: right; white-space: nowrap; }
th:first-child { text-align: left; padding-left: 0; }
tbody th { font-weight: 400; }
tbody th.indent-1 { padding-left: 1.25rem; }
tbody th.indent-2 { padding-left: 2.5rem; }
td { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
tr.differs td:last-child { color: var(--differs); font-weight: 600; }
@media print { body { max-width: none; padding: 0; } section { break-inside: avoid; overflow: visible; } }
`;

/** Every table of a document has these columns, so that figures stand in line; on a narrow screen a table scrolls. */
const width = { label: 14, figure: 9.5 };

export function asHtml(tables: TablesToShow, options: TableOptions = {}): string {
  const document = documentOf(tables, options);
  const heading = escaped(document.heading);
  const lines = [
    '<!doctype html>',
    `<html lang="${document.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${heading}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>${heading}</h1>`,
    ...(document.caption === undefined ? [] : [`<p>${escaped(document.caption)}</p>`]),
    `<p>${escaped(document.notice)}</p>`,
    ...factsOf(document),
    ...document.sheets.map((sheet) => sectionOf(sheet, document.lang)),
    ...(document.leftOut === undefined ? [] : [`<p>${escaped(document.leftOut)}</p>`]),
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

function factsOf({ facts }: SheetDocument): readonly string[] {
  if (facts.length === 0) return [];
  const lines = facts.map(({ name, value }) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`);
  return [`<dl>${lines.join('\n')}</dl>`];
}

function sectionOf({ id, title, headings, rows, footnote }: Sheet, lang: Language): string {
  const head = [words[lang].row, ...headings].map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const columns = `<colgroup><col>${headings.map(() => `<col style="width:${width.figure}rem">`).join('')}</colgroup>`;
  return [
    `<section id="${escaped(id)}">`,
    `<table style="min-width:${width.label + headings.length * width.figure}rem"><caption>${escaped(title)}</caption>`,
    columns,
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${rows.map(rowOf).join('\n')}</tbody></table>`,
    ...(footnote === undefined ? [] : [`<p>${escaped(footnote)}</p>`]),
    '</section>',
  ].join('\n');
}

function rowOf({ label, indent, cells, differs }: SheetRow): string {
  const figures = cells.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  const deep = indent === 0 ? '' : ` class="indent-${indent}"`;
  return `<tr${differs ? ' class="differs"' : ''}><th scope="row"${deep}>${escaped(label)}</th>${figures}</tr>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
