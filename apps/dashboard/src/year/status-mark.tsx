/** How a row stands: a shape and a word; colour only helps. */
import type { ComponentChildren, VNode } from 'preact';
import { wording, type Wording } from '../texts/texts.js';
import type { RowStatus, YearRow } from './year-rows.js';

const marks: Readonly<Record<RowStatus, string>> = {
  equal: '✓',
  'on-plan': '●',
  ahead: '▲',
  behind: '▼',
  'after-resend': '◐',
  'cannot-match': '✕',
  absent: '–',
  unjudged: '',
};

type Standing = Pick<YearRow, 'status' | 'by' | 'reason' | 'unit'>;

export const StatusMark = (row: Standing): VNode => (
  <Marked status={row.status}>{statusText(row, wording.value)}</Marked>
);

interface MarkedProps {
  readonly status: RowStatus;
  /** What the mark says, in words. */
  readonly children: ComponentChildren;
}

export const Marked = ({ status, children }: MarkedProps): VNode => (
  <span class={`status ${status}`}>
    <span class="mark" aria-hidden="true">
      {marks[status]}
    </span>{' '}
    <span class="word">{children}</span>
  </span>
);

/** A status with a reason is told by the reason. */
export function statusText({ status, by, reason, unit }: Standing, { texts, formats }: Wording): string {
  if (status === 'unjudged') return '';
  const word = texts.statuses[status];
  if (reason !== null) return `${word}: ${texts.reasons[reason](formats.amount(by, unit))}`;
  if (by === 0 || status === 'equal' || status === 'on-plan') return word;
  return `${word} ${formats.signedAmount(status === 'behind' ? -by : by, unit)}`;
}
