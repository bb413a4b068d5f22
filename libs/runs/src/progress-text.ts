import { printCount, printedIn } from '@tietovirta/key-figures';
import { dateText, type Language } from '@tietovirta/wording';
import type { RunProgress } from './run-progress.js';

/** How far a run is, in one line: share, simulated date, messages, rate and time left. */
export function progressLine(progress: RunProgress, lang: Language): string {
  const { share, date, messages, messagesPerSecond, secondsLeft } = progress;
  const count = (value: number): string => printedIn(lang, printCount(value));
  const percent = (100 * share).toFixed(1).padStart(5);
  const words = lang === 'fi' ? finnish : english;
  const shown = lang === 'fi' ? percent.replace('.', ',') : percent;
  const parts = [`${shown} %`, dateText(date, lang), `${count(messages)} ${words.messages}`];
  if (messagesPerSecond > 0) parts.push(`${count(Math.round(messagesPerSecond))} ${words.rate}`);
  if (secondsLeft !== undefined && share < 1) parts.push(words.left(duration(secondsLeft)));
  return parts.join('  ');
}

const english = { messages: 'messages', rate: 'messages/s', left: (time: string) => `about ${time} left` };
const finnish = { messages: 'sanomaa', rate: 'sanomaa/s', left: (time: string) => `jäljellä noin ${time}` };

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
