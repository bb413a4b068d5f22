/** What is asked of Kela's own services is answered afterwards, to who asked and about the same person. */
import { carriedNone, exchanges, findMessageType, type FollowUpType, type MessageType } from '@tietovirta/exchanges';
import { arrayIn, arrayOf, instantAt, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { assumption, label, type Label } from '@tietovirta/published';
import { noneAtAll } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, type ContentLine } from '../content-line.js';
import type { Reading } from '../reading.js';

const bar = noneAtAll(
  assumption('Vastaus lähtee pyynnön jälkeen sille, joka pyysi.', 'An answer leaves after its request, to who asked.'),
);

const followUps: readonly FollowUpType[] = exchanges
  .filter(({ servedBy }) => servedBy === 'kela')
  .flatMap(({ messageTypes }) => messageTypes.filter((type) => type.kind === 'follow-up'));
const openings = new Set(followUps.map(({ answers }) => answers));

/** An answer is held against its request, so conversations are looked at whole, so many of a type. */
const judgedOfType = 100_000;

export const answers: ContentCheck = {
  wanted: ({ id }) => (openings.has(id) || followUps.some((type) => type.id === id) ? judgedOfType : 0),
  open: (reading) => new Answers(reading),
};

interface Seen {
  readonly type: MessageType;
  readonly ordinal: number;
  readonly instant: number;
  readonly organisation: number;
  /** Undefined of messages that are about nobody. */
  readonly person: number | undefined;
}

class Answers implements OpenCheck {
  private readonly opened = new Map<string, Seen>();
  private readonly answered: Seen[] = [];

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    const { type, rows } = columns;
    const opening = type.kind === 'follow-up' ? findMessageType(type.answers) : type;
    const each = this.reading.stepFor(opening, judgedOfType);
    const slots = type.kind === 'follow-up' ? type.slots : 1;
    const carried = type.kind === 'follow-up' ? arrayOf(columns, 'carried', 'uint32') : undefined;
    for (let row = 0; row < rows; row += 1) {
      if (Math.floor(ordinalAt(columns, row) / slots) % each !== 0) continue;
      const seen = seenAt(columns, row);
      if (type.kind !== 'follow-up') this.opened.set(placeOf(type.id, seen.ordinal), seen);
      // What answers a request of the year before stands beside one with which it has nothing to do.
      else if ((carried?.[row] ?? carriedNone) === carriedNone) this.answered.push(seen);
    }
  }

  lines(): readonly ContentLine[] {
    const pairs = this.answered.flatMap((answer) => {
      const asked = this.opened.get(openingPlaceOf(answer));
      return asked === undefined ? [] : [[asked, answer] as const];
    });
    const line = (id: string, name: Label, isFault: (asked: Seen, answer: Seen) => boolean): ContentLine => {
      const faulty = pairs.filter(([asked, answer]) => isFault(asked, answer));
      return contentLine({
        id: `answers.${id}`,
        contentClass: 'answers',
        label: name,
        bar,
        judged: pairs.length,
        value: faulty.length,
        findings: faulty.slice(0, 3).map(([, answer]) => this.addressOf(answer)),
        isWhole: this.reading.isWhole,
      });
    };
    return [
      line(
        'too-early',
        label('Vastaus ennen pyyntöä', 'An answer before its request'),
        (asked, answer) => answer.instant < asked.instant,
      ),
      line(
        'to-others',
        label('Vastaus muulle kuin pyytäjälle', 'An answer to somebody else'),
        (asked, answer) => answer.organisation !== asked.organisation,
      ),
      line(
        'about-others',
        label('Vastaus toisesta henkilöstä', 'An answer about somebody else'),
        (asked, answer) => answer.person !== asked.person,
      ),
    ];
  }

  private addressOf({ type, ordinal }: Seen): Label {
    const address = this.reading.addressOf(type, ordinal);
    return { fi: address, en: address };
  }
}

const seenAt = (columns: MessageColumns, row: number): Seen => ({
  type: columns.type,
  ordinal: ordinalAt(columns, row),
  instant: instantAt(columns, row),
  organisation: arrayIn(columns, 'organisation', 'uint16')[row] as number,
  person: arrayOf(columns, 'person', 'uint32')?.[row],
});

const placeOf = (messageType: string, ordinal: number): string => `${messageType}/${ordinal}`;

function openingPlaceOf({ type, ordinal }: Seen): string {
  const { answers: asked, slots } = findMessageType(type.id) as FollowUpType; // only follow-ups are kept as answers
  return placeOf(asked, Math.floor(ordinal / slots));
}
