import { UserError, type Label } from '@tietovirta/wording';

export interface TopicDifference {
  readonly topic: string;
  readonly has: number;
  readonly asked: number;
}

/** Topics exist with another number of partitions than the settings ask for: keys would be in other partitions than before. */
export class TopicsDiffer extends UserError {
  readonly code = 'TOPICS_DIFFER';

  constructor(readonly differences: readonly TopicDifference[]) {
    const each = (said: (difference: TopicDifference) => string): string => differences.map(said).join('; ');
    super(
      {
        fi: `Aiheissa on toinen määrä osioita: ${each(({ topic, has, asked }) => `${topic}: ${has}, pyydettiin ${asked}`)}.`,
        en: `Topics exist with another number of partitions: ${each(({ topic, has, asked }) => `${topic} has ${has}, asked were ${asked}`)}.`,
      },
      adviceFor([...new Set(differences.map((difference) => difference.has))]),
    );
  }
}

/** @param has the numbers of partitions that there are */
function adviceFor(has: readonly number[]): Label {
  const [only] = has;
  if (has.length === 1 && only !== undefined)
    return {
      fi: `Pyydä ${only} osiota, käytä toista aiheiden etuliitettä, tai poista aiheet, kun mikään ei ole käynnissä.`,
      en: `Ask for ${only} partitions, use another topic prefix, or delete the topics while nothing runs.`,
    };
  return {
    fi: 'Käytä toista aiheiden etuliitettä, tai poista aiheet, kun mikään ei ole käynnissä.',
    en: 'Use another topic prefix, or delete the topics while nothing runs.',
  };
}
