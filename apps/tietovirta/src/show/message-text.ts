/** A message for people: one fact a line, the conversation in the order of time. */
import { printCount, printedIn, type Language } from '@tietovirta/key-figures';
import type { ConversationLine, FedRow, MessageView, PartyView } from '@tietovirta/message-view';
import picocolors from 'picocolors';
import { originText } from '../cli/origin-text.js';
import type { Output } from '../cli/terminal.js';
import { messageWords, type MessageWords } from './message-words.js';

export interface MessageTextMeans {
  readonly lang: Language;
  readonly out: Output;
}

type Line = readonly [name: string, value: string];

export function messageText(view: MessageView, { lang, out }: MessageTextMeans): string {
  const pen = picocolors.createColors(out.hasColour);
  const words = messageWords[lang];
  const facts = [...headLines(view, lang), ...personLines(view, words), ...dimensionLines(view, lang)];
  const travel = travelLines(view, words, lang);
  const raises = raiseLines(view, lang);
  const origins: Line[] = view.origins.map(({ about, origin }) => [about[lang], originText(origin, lang)]);
  const width = Math.max(...[...facts, ...travel, ...raises].map(([name]) => name.length));
  const block = (lines: readonly Line[]): string =>
    lines.map(([name, value]) => `  ${pen.dim(name.padEnd(width))}  ${value}`).join('\n');
  const conversation = view.conversation.map((line) => conversationText(line, lang, pen.bold));
  const parts = [
    `${pen.bold(view.address)}  ${view.messageType.label[lang]} · ${view.exchange.label[lang]}\n${words.synthetic}`,
    block([...facts, ...travel]),
    `${pen.bold(words.conversation)}\n${conversation.join('\n')}`,
    `${pen.bold(words.raises)}\n${block(raises)}`,
    `${pen.bold(words.origins)}\n${origins.map(([name, value]) => `  ${pen.dim(`${name}:`)} ${value}`).join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function headLines({ time, from, to }: MessageView, lang: Language): Line[] {
  const words = messageWords[lang];
  const party = ({ name, id, identifier, country }: PartyView): string =>
    `${name[lang]} (${id}, ${identifier}, ${country})`;
  return [
    [words.time, time],
    [words.from, party(from)],
    [words.to, party(to)],
  ];
}

function personLines({ person }: MessageView, words: MessageWords): Line[] {
  if (person === null) return [[words.person, words.nobody]];
  const { identityCode, birthDate, sex, municipality, area } = person;
  const home = `${municipality.name} (${municipality.code}), ${area.name}`;
  return [[words.person, `${identityCode}, ${words.born} ${birthDate}, ${words[sex]}, ${home}`]];
}

const dimensionLines = ({ dimensions }: MessageView, lang: Language): Line[] =>
  dimensions.map(({ label, id, value }) => [label[lang], `${value.label[lang]} (${id}: ${value.id})`]);

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
  const rowText = ({ id, label, printed }: FedRow): string => `${label[lang]} (${id}: ${printedIn(lang, printed)})`;
  const where = Object.entries(counter.where).map(([id, value]) => `${id}=${value}`);
  return [
    [words.counter, [counter.messageType, counter.date, ...where].join(' ')],
    ...(rows.length === 0 ? [words.noRow] : rows.map(rowText)).map((text, i): Line => [
      i === 0 ? words.rows : '',
      text,
    ]),
    ['Luova', throughLuova ? words.throughLuova : words.notThroughLuova],
  ];
}

function conversationText(line: ConversationLine, lang: Language, bold: (text: string) => string): string {
  const { address, messageType, time, direction, values, part, isAsked } = line;
  const arrow = direction === 'to-kela' ? '→ Kela' : 'Kela →';
  const about = [
    messageType.label[lang],
    ...values.map((value) => value[lang]),
    ...(part === null ? [] : [part[lang]]),
  ].join(', ');
  const text = `${time}  ${arrow}  ${address}  ${about}`;
  return isAsked ? `${bold('▸')} ${bold(text)}` : `  ${text}`;
}
