/** Messages that were found, a line each: where, when, about whom, with whom, with what values, and what follows. */
import { identityCodeOf } from '@tietovirta/population';
import { printCount, printedIn } from '@tietovirta/key-figures';
import type { MessageView } from '@tietovirta/message-view';
import { alignColumns, dateText, timeText, type Label, type Language, type Pen } from '@tietovirta/wording';

export interface FoundMessages {
  /** Those that are shown. */
  readonly messages: readonly MessageView[];
  /** How many there are. */
  readonly found: number;
  readonly messageType: string;
}

export interface FoundTextOptions {
  readonly lang: Language;
  readonly pen: Pen;
}

const heads: readonly Label[] = [
  { fi: 'osoite', en: 'address' },
  { fi: 'aika', en: 'time' },
  { fi: 'henkilö', en: 'person' },
  { fi: 'vastapuoli', en: 'other party' },
  { fi: 'arvot', en: 'values' },
  { fi: 'mitä seuraa', en: 'what follows' },
];

export function foundText({ messages, found, messageType }: FoundMessages, { lang, pen }: FoundTextOptions): string {
  if (found === 0)
    return `${{ fi: `Yhtään sanomaa ${messageType} ei löytynyt.`, en: `No ${messageType} was found.` }[lang]}\n`;
  const count = (number: number): string => printedIn(lang, printCount(number));
  const [head = '', ...lines] = alignColumns(
    [heads.map((each) => each[lang]), ...messages.map((message) => rowOf(message, lang))],
    heads.map(() => 'left'),
  );
  const [shown, all] = [count(messages.length), count(found)];
  const closing: Label =
    messages.length === found
      ? { fi: `Kaikki ${all} näkyvät.`, en: `All ${all} are shown.` }
      : {
          fi: `${shown} / ${all} näkyy; --limit näyttää enemmän, --ids luettelee osoitteet, --json kertoo kaiken`,
          en: `${shown} of ${all} shown; --limit shows more, --ids lists addresses, --json tells everything`,
        };
  return `${[pen.bold(head), ...lines, closing[lang]].join('\n')}\n`;
}

function rowOf(view: MessageView, lang: Language): string[] {
  const { address, time, person, direction, from, to, dimensions, conversation } = view;
  const partner = direction === 'to-kela' ? from : to;
  const asked = conversation.findIndex(({ isAsked }) => isAsked);
  const later = conversation.slice(asked + 1).map((line) => `${shortName(line.messageType.id)} ${dateText(line.time.slice(0, 10), lang)}`); // oxfmt-ignore
  return [
    address,
    minuteText(time, lang),
    person === null ? '-' : (identityCodeOf(person.ordinal) ?? String(person.ordinal)),
    partner.id,
    dimensions.map(({ value }) => value.id).join(' '),
    later.join(' → '),
  ];
}

const shortName = (type: string): string => type.slice(type.indexOf('.') + 1);

/** Without seconds. */
const minuteText = (time: string, lang: Language): string =>
  lang === 'en' ? time.slice(0, 16).replace('T', ' ') : timeText(time, lang).replace(/\.\d\d$/, '');
