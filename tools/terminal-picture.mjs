/**
 * Turns what a command printed into a picture for the README: an SVG of a terminal window.
 *
 *   npx --no tietovirta tables | node tools/terminal-picture.mjs "npx --no tietovirta tables" > picture.svg
 *
 * The first argument is shown as the command line. Text is taken as it is, so pictures show real runs only.
 */
import { readFileSync } from 'node:fs';

const lineHeight = 18;
const charWidth = 8.1;
const margin = 20;
const header = 44;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const plain = (text) => text.replaceAll(/\u001b\[[0-9;]*m/g, '').replaceAll('\r', '');

const command = process.argv[2] ?? '';
const lines = plain(readFileSync(0, 'utf8')).trimEnd().split('\n');
const all = [`$ ${command}`, ...lines];
const width = Math.ceil(Math.max(60, ...all.map((line) => [...line].length)) * charWidth + 2 * margin);
const height = header + all.length * lineHeight + margin;

const text = all
  .map((line, i) => {
    const colour = i === 0 ? '#8ad4a0' : /^\S/.test(line) && !/^[\d─│┌└├]/.test(line) ? '#e8edf4' : '#b9c3d0';
    return `<text x="${margin}" y="${header + (i + 0.75) * lineHeight}" fill="${colour}" xml:space="preserve">${escaped(line)}</text>`;
  })
  .join('\n');

process.stdout
  .write(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Terminal: ${escaped(command)}">
<rect width="${width}" height="${height}" rx="10" fill="#161b22"/>
<circle cx="22" cy="20" r="6" fill="#ff5f57"/><circle cx="42" cy="20" r="6" fill="#febc2e"/><circle cx="62" cy="20" r="6" fill="#28c840"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13.4">
${text}
</g>
</svg>
`);
