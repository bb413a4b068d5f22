/**
 * Figures that the report gives in its running text and in no table. They have the shape of table rows, so that they
 * are read, scaled and counted by the same code; their labels are ours. The text gives figures of the newest year only, hence
 * the blanks: a blank is a figure that is not given, and not a zero.
 */
import { row } from './printed-row.js';
import type { PublishedRow } from './published-table.js';

const figures = [
  row(
    'kelmu.information-requests',
    ['Tietopyynnöt hyvinvointialueille', 'Information requests to wellbeing services counties'],
    ['1 447', ''],
  ),
  // 16 of 22 areas are 73 %: with 22 areas (Helsinki among them) it can be reached, with 21 it cannot.
  row(
    'kelmu.information-request-areas-percent',
    ['Tietopyynnöt käyttöön ottaneet hyvinvointialueet', 'Wellbeing services counties that use information requests'],
    ['73 %', ''],
  ),
] as const satisfies readonly PublishedRow[];

/** The figures of the text, by id. */
export type TextFigureId = (typeof figures)[number]['id'];

export const textFigures: readonly PublishedRow<TextFigureId>[] = figures;
