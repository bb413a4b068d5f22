/** The records behind dead letters: finds them among those that were kept, and sends them again. */
import { runKeyOf, type RunRecord } from '@tietovirta/archive';
import type { DeadLetter } from '@tietovirta/counting';
import { readableHeader, type DeadLetterTopic, type OriginalRecord } from '@tietovirta/transport-kafka';

const lettersAtOnce = 1_000;

/** Looking costs the broker a moment, so it is done once for all letters. */
export async function originalsOf<Letter extends DeadLetter>(
  topic: Pick<DeadLetterTopic, 'list'>,
  letters: readonly Letter[],
): Promise<ReadonlyMap<Letter, OriginalRecord>> {
  const wanted = new Map<string, Letter[]>();
  for (const letter of letters) wanted.set(placeOf(letter), [...(wanted.get(placeOf(letter)) ?? []), letter]);
  const found = new Map<Letter, OriginalRecord>();
  for (let from = 0; found.size < letters.length;) {
    const kept = await topic.list(from, lettersAtOnce);
    for (const { facts, original } of kept)
      for (const letter of wanted.get(placeOf(facts)) ?? []) found.set(letter, original);
    const last = kept.at(-1);
    if (last === undefined) break;
    from = last.position + 1;
  }
  return found;
}

const placeOf = ({ source, position }: Pick<DeadLetter, 'source' | 'position'>): string => `${source} ${position}`;

/**
 * Looks for the records behind the letters of a run.
 * @returns puts the record of a letter back as it is, if it would be read as what the letter stands for; whether it did
 */
export async function originalsSender(
  topic: Pick<DeadLetterTopic, 'list' | 'resend'>,
  run: RunRecord,
  letters: readonly DeadLetter[],
): Promise<(letter: DeadLetter) => Promise<boolean>> {
  const originals = await originalsOf(topic, letters);
  return async (letter) => {
    const original = originals.get(letter);
    if (original === undefined || !isWhatItStandsFor(original, letter, run)) return false;
    await topic.resend(letter, original);
    return true;
  };
}

/** A record that says something else than the place it was set aside from would be set aside again. */
function isWhatItStandsFor(original: OriginalRecord, letter: DeadLetter, run: RunRecord): boolean {
  const header = readableHeader(original);
  return (
    header !== undefined &&
    header.run === runKeyOf(run) &&
    header.year === run.year &&
    header.messageType === letter.messageType &&
    header.day === letter.day &&
    header.index <= letter.index &&
    header.next >= letter.next
  );
}
