/** A message as text: one fact a line, the conversation in its order. */
import type { Origin } from '@tietovirta/published';
import { printCount, printedIn } from '@tietovirta/key-figures';
import { dateText, timeText, type Language, type Pen } from '@tietovirta/wording';
import type { ConversationLine, FedRow, MessageView, PartyView } from './message-view.js';
import { messageWords, type MessageWords } from './message-words.js';

export interface MessageTextOptions {
  readonly lang: Language;
  readonly pen: Pen;
  /** Characters that fit in a line. */
  readonly columns: number;
  /** Formats an origin as one line. Default: the text leaves out where the numbers come from. */
  readonly why?: (origin: Origin) => string;
}

type Line = readonly [name: string, value: string];

export function messageText(view: MessageView, { lang, pen, columns, why }: MessageTextOptions): string {
  const words = messageWords[lang];
  const facts = [
    ...headLines(view, lang),
    ...personLines(view, lang),
    ...dimensionLines(view, lang),
    ...paidLines(view, lang),
  ];
  const travel = travelLines(view, words, lang);
  const raises = raiseLines(view, lang);
  const width = Math.max(...[...facts, ...travel, ...raises].map(([name]) => name.length));
  const block = (lines: readonly Line[]): string =>
    lines.map(([name, value]) => `  ${pen.dim(name.padEnd(width))}  ${value}`).join('\n');
  const parts = [
    `${pen.bold(view.address)}  ${view.messageType.label[lang]} · ${view.exchange.label[lang]}\n${words.synthetic}`,
    block([...facts, ...travel]),
    `${pen.bold(view.exchange.id === 'eessi' ? words.case : words.conversation)}\n${conversationLines(view, lang, pen, columns).join('\n')}`,
    `${pen.bold(words.raises)}\n${block(raises)}`,
    ...(why === undefined ? [] : [originsText(view.origins, lang, pen, why)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function originsText(
  origins: MessageView['origins'],
  lang: Language,
  pen: Pen,
  why: (origin: Origin) => string,
): string {
  const lines = origins.map(({ about, origin }) => `  ${pen.dim(`${about[lang]}:`)} ${why(origin)}`);
  return [pen.bold(messageWords[lang].origins), ...lines].join('\n');
}

function headLines({ time, from, to, opening, revises, follows }: MessageView, lang: Language): Line[] {
  const words = messageWords[lang];
  const party = ({ name, id, identifier, country }: PartyView): string =>
    `${name[lang]} (${id}, ${identifier}, ${country})`;
  return [
    [words.time, timeText(time, lang)],
    [words.from, party(from)],
    [words.to, party(to)],
    ...(opening === null ? [] : [[words.answers, opening] as const]),
    ...(revises === null ? [] : [[words.revises, revises] as const]),
    ...(follows === null ? [] : [[words.follows, follows] as const]),
  ];
}

function personLines({ person }: MessageView, lang: Language): Line[] {
  const words = messageWords[lang];
  if (person === null) return [[words.person, words.noPerson]];
  const { identityCode, birthDate, sex, municipality, area, firstName, lastName, country } = person;
  const home =
    municipality === null || area === null ? country : `${municipality.name} (${municipality.code}), ${area.name}`;
  const who = `${identityCode ?? words.noCode} ${firstName} ${lastName}`;
  return [[words.person, `${who}, ${words.born} ${dateText(birthDate, lang)}, ${words[sex]}, ${home}`]];
}

const dimensionLines = ({ dimensions }: MessageView, lang: Language): Line[] =>
  dimensions.map(({ label, id, value }) => [label[lang], `${value.label[lang]} (${id}: ${value.id})`]);

const paidLines = ({ numbers, account }: MessageView, lang: Language): Line[] => [
  ...numbers.map(({ label, id, value }): Line => [label[lang], `${printedIn(lang, printCount(value))} (${id})`]),
  ...(account === null ? [] : [[messageWords[lang].account, account] as const]),
];

function travelLines({ holds, heldBy, delivery }: MessageView, words: MessageWords, lang: Language): Line[] {
  const count = (value: number): string => printedIn(lang, printCount(value));
  const lines: Line[] = [];
  if (holds !== null)
    lines.push([
      words.holds,
      `${count(holds.messages)} × ${holds.messageType.label[lang]}: ${holds.first} – ${holds.last}`,
    ]);
  if (heldBy !== null)
    lines.push([words.heldBy, `${heldBy.address}, ${words.place(count(heldBy.place), count(heldBy.messages))}`]);
  if (delivery !== null) {
    const { delivery: number, deliveriesOnDay, place, messages } = delivery;
    const inDelivery = words.place(count(place), count(messages));
    lines.push([words.delivery, `${words.deliveryOfDay(count(number), count(deliveriesOnDay))}, ${inDelivery}`]);
  }
  return lines;
}

function raiseLines({ raises }: MessageView, lang: Language): Line[] {
  const words = messageWords[lang];
  const { counter, rows, throughLuova } = raises;
  const rowText = ({ id, label, printed }: FedRow): string =>
    `${label[lang]} (${printed === '' ? id : `${id}: ${printedIn(lang, printed)}`})`;
  const where = Object.entries(counter.where).map(([id, value]) => `${id}=${value}`);
  return [
    [words.counter, [counter.messageType, dateText(counter.date, lang), ...where].join(' ')],
    ...(rows.length === 0 ? [words.noRow] : rows.map(rowText)).map((text, i): Line => [
      i === 0 ? words.rows : '',
      text,
    ]),
    ['Luova', throughLuova ? words.throughLuova : words.notThroughLuova],
  ];
}

/** Times, parties and addresses in columns; what each message is follows on its line, or below where `columns` are too few. */
function conversationLines({ conversation }: MessageView, lang: Language, { bold }: Pen, columns: number): string[] {
  const times = conversation.map(({ time }) => timeText(time, lang));
  const ways = conversation.map(({ from, to }) => `${shortName(from, lang)} → ${shortName(to, lang)}`);
  const heads = conversation.map(({ address }, place) =>
    [padded(times, place), padded(ways, place), address].join('  '),
  );
  const abouts = conversation.map((line) => aboutOf(line, lang));
  const hasRoom = heads.every((head, place) => head.length + (abouts[place] ?? '').length + 4 <= columns);
  return conversation.map(({ isAsked }, place) => {
    const text = [heads[place], abouts[place]].join(hasRoom ? '  ' : '\n    ');
    return isAsked ? `${bold('▸')} ${bold(text)}` : `  ${text}`;
  });
}

const padded = (texts: readonly string[], place: number): string =>
  (texts[place] ?? '').padEnd(Math.max(...texts.map((each) => each.length)));

const aboutOf = ({ messageType, values, isCarried }: ConversationLine, lang: Language): string =>
  [
    ...[messageType.label, ...values].map((text) => text[lang]),
    ...(isCarried ? [messageWords[lang].carried] : []),
  ].join(', ');

/** Kela by its common short name. */
const shortName = ({ id, name }: PartyView, lang: Language): string => (id === 'kela' ? 'Kela' : name[lang]);
