/** Finds the records behind dead letters among those that were kept; looking costs the broker a moment, so it is done once for all. */
import type { DeadLetter } from '@tietovirta/counting';
import type { DeadLetterTopic, OriginalRecord } from '@tietovirta/transport-kafka';

const lettersAtOnce = 1_000;

export async function keptOriginals<Letter extends DeadLetter>(
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
