/** What came of sending dead letters again: for people, and as figures. */
import type { RunOutcome } from '@tietovirta/archive';
import { printCount, printedIn } from '@tietovirta/key-figures';
import { runWords } from '@tietovirta/runs';
import type { Language } from '@tietovirta/wording';
import type { Resent } from './resend-dead-letters.js';

export const resentWords = {
  en: {
    nothingToSend: 'There is no open dead letter to send again.',
    sent: (asIs: string, anew: string): string =>
      `Sent again: ${asIs} as they were, ${anew} made anew from their address.`,
    refused: (letters: string): string =>
      `${letters} not sent: their messages were read and refused, so nothing was left open for them.`,
    outcome: (recovered: string, open: string): string => `${recovered} recovered, ${open} still open.`,
    concluded: (run: number, status: string): string => `Run ${run} is concluded anew: ${status}.`,
    notConcluded: (run: number): string => `Run ${run} was not played to its end; it is concluded when it is.`,
  },
  fi: {
    nothingToSend: 'Uudelleen lähetettäviä sivuun siirrettyjä sanomia ei ole.',
    sent: (asIs: string, anew: string): string =>
      `Lähetetty uudelleen: ${asIs} sellaisenaan, ${anew} osoitteestaan uudelleen tehtynä.`,
    refused: (letters: string): string => `${letters} jätettiin lähettämättä: sanomat luettiin ja hylättiin.`,
    outcome: (recovered: string, open: string): string => `palautettuja ${recovered}, yhä avoimia ${open}.`,
    concluded: (run: number, status: string): string => `Ajon ${run} lopputulos on laskettu uudelleen: ${status}.`,
    notConcluded: (run: number): string => `Ajoa ${run} ei ole ajettu loppuun.`,
  },
} as const;

/** @param status of the run now; undefined where it was not concluded anew */
export function resentText(
  run: number,
  resent: Resent,
  status: RunOutcome['status'] | undefined,
  lang: Language,
): string {
  const words = resentWords[lang];
  const count = (value: number): string => printedIn(lang, printCount(value));
  return [
    words.sent(count(resent.asTheyWere), count(resent.madeAnew)),
    ...(resent.refused > 0 ? [words.refused(count(resent.refused))] : []),
    words.outcome(count(resent.recovered), count(resent.open)),
    status === undefined ? words.notConcluded(run) : words.concluded(run, runWords[lang].status[status]),
  ].join('\n');
}

export const resentFigures = ({ asTheyWere, madeAnew, refused, recovered, open }: Resent): Omit<Resent, 'result'> => ({
  asTheyWere,
  madeAnew,
  refused,
  recovered,
  open,
});
