/** Recipients: whoever is drawn has the benefit by their life. */
import { mix } from '@tietovirta/chance';
import { hasBenefitOn } from '../life/benefits-on.js';
import { dayOfYear } from './absences.js';
import { PersonDraws } from './person-draws.js';
import { benefitsOfRecipients, recipientKinds, type RecipientKind } from './recipient-kinds.js';
import { recipientMemory } from './recipient-memory.js';
import { Recipients } from './recipients.js';

const year = 2024;
const draws = new PersonDraws(year);
const kinds = Object.keys(recipientKinds) as RecipientKind[];
/** In terms and in summer, at both ends of the year. */
const days = [0, 4, 150, 190, 243, 365];
const rows = 400;
const adults = [[18, 1, 1]] as const;

function drawn(kind: RecipientKind, day: number): Uint32Array {
  const persons = new Uint32Array(rows);
  const roots = Int32Array.from(persons, (_, row) => mix(row + 1000 * day));
  draws.drawRecipients({
    persons,
    roots,
    draws: draws.open({ ages: adults, having: kind }),
    day,
    days: undefined,
    rows,
  });
  return persons;
}

describe.each(kinds)('Somebody drawn as a recipient: %s', (kind) => {
  const all = days.flatMap((day) => Array.from(drawn(kind, day), (person) => ({ day: dayOfYear(year, day), person })));

  it('has a benefit of the kind by their life on the day', () => {
    const isMeant = ({ person, day }: { person: number; day: number }): boolean =>
      benefitsOfRecipients(kind).some((benefit) => hasBenefitOn(benefit, person, day));
    expect(all.filter((one) => !isMeant(one))).toEqual([]);
  });

  it('is seldom the same person', () => {
    expect(new Set(all.map(({ person }) => person)).size).toBeGreaterThan(0.85 * all.length);
  });
});

describe('Entries of recipients', () => {
  const roots = Int32Array.from({ length: rows }, (_, row) => mix(row));
  const nobodyAbsent = new Uint32Array(1 << 18);
  const drawFrom = (recipients: Recipients): Uint32Array => {
    const persons = new Uint32Array(rows);
    recipients.open(0, 'home-care');
    recipients.draw({ persons, roots, draws: new Uint16Array(rows), day: 100, rows });
    return persons;
  };

  it('stand for the same people whichever thread fills them', () => {
    const [one, other] = [recipientMemory(year), recipientMemory(year)];
    expect(drawFrom(new Recipients(other, nobodyAbsent))).toEqual(drawFrom(new Recipients(one, nobodyAbsent)));
  });

  it('are filled once by threads that share them', () => {
    const memory = recipientMemory(year);
    const first = drawFrom(new Recipients(memory, nobodyAbsent));
    // Whom the first thread found stays: the second looks for nobody again.
    const entries = new Uint32Array(memory.persons);
    const marked = 77;
    entries.forEach((person, entry) => (entries[entry] = person === 0 ? 0 : 1 + marked));
    expect(first.includes(marked)).toBe(false);
    expect(drawFrom(new Recipients(memory, nobodyAbsent)).every((person) => person === marked)).toBe(true);
  });

  it('that one thread has half filled are filled by the other', () => {
    const memory = recipientMemory(year);
    const whole = drawFrom(new Recipients(memory, nobodyAbsent));
    new Uint32Array(memory.persons).fill(0);
    expect(drawFrom(new Recipients(memory, nobodyAbsent))).toEqual(whole);
    new Uint32Array(memory.spans).fill(0);
    expect(drawFrom(new Recipients(memory, nobodyAbsent))).toEqual(whole);
  });

  it('are passed over where their person is dead by then', () => {
    const memory = recipientMemory(year);
    const alive = drawFrom(new Recipients(memory, nobodyAbsent));
    const [dead] = alive as unknown as readonly [number];
    const absent = nobodyAbsent.slice();
    absent[dead >>> 5] = 1 << (dead & 31);
    expect(drawFrom(new Recipients(memory, absent)).includes(dead)).toBe(false);
    expect(alive.includes(dead)).toBe(true);
  });
});
