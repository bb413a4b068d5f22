/** The civil time of messages: days as lives are asked for, hours as a clock in Helsinki shows them. */
import { helsinkiOffsetMs } from '@tietovirta/calendar';
import { instantAt, type MessageColumns } from '@tietovirta/messages';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

const localMs = (columns: MessageColumns, row: number): number => {
  const instant = instantAt(columns, row);
  return instant + helsinkiOffsetMs(instant);
};

/** Days since 1970-01-01 on which the message in a row is sent. */
export const dayAt = (columns: MessageColumns, row: number): number => Math.floor(localMs(columns, row) / dayMs);

export interface ClockTime {
  /** 0 for Monday. */
  readonly weekday: number;
  readonly hour: number;
  /** 1-12. */
  readonly month: number;
}

export function clockAt(columns: MessageColumns, row: number): ClockTime {
  const local = localMs(columns, row);
  // 1 January 1970 was a Thursday.
  return {
    weekday: (Math.floor(local / dayMs) + 3) % 7,
    hour: Math.floor(local / hourMs) % 24,
    month: new Date(local).getUTCMonth() + 1,
  };
}
