import { UserError } from '@tietovirta/wording';

/** Brokers have less room than the records of a run need. */
export class RoomTooSmall extends UserError {
  readonly code = 'BROKER_ROOM_TOO_SMALL';

  /** In bytes, of one broker. */
  constructor(
    readonly neededBytes: number,
    readonly usableBytes: number,
  ) {
    const [needed, usable] = [inGigabytes(neededBytes), inGigabytes(usableBytes)];
    super(
      {
        fi: `Ajo kirjoittaa välittäjälle noin ${needed.replace('.', ',')} Gt, mutta levytilaa on ${usable.replace('.', ',')} Gt.`,
        en: `The run writes about ${needed} GB to a broker, which has room for ${usable} GB.`,
      },
      {
        fi: 'Vapauta välittäjän levyä, aja osa vuodesta (--from, --until) tai vaihtoja (--exchanges), pienempi mittakaava (--scale), tai kehyksinä (--wire frames).',
        en: 'Make room on the broker, or run a part of the year (--from, --until), some exchanges (--exchanges), a smaller scale (--scale), or frames (--wire frames).',
      },
    );
  }
}

const inGigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);
