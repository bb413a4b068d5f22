/**
 * Cases of EESSI: requests are answered whoever asks, every document is allowed by the case type, and what updates, answers or withdraws a
 * document names one that came earlier in the case, about the same person.
 */
import { isAllowedNext, repliesTo } from '@tietovirta/exchanges';
import { assumption, label, source, type Label } from '@tietovirta/published';
import { atLeastPercent, noneAtAll, type Bar } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, percentOf, type ContentLine } from '../content-line.js';
import { caseFollowUp, caseOpening, EessiCases, type CaseMessage, type EessiCase } from '../eessi-cases.js';
import type { MessageColumns } from '@tietovirta/messages';
import type { Reading } from '../reading.js';

const answered = assumption(
  'Pyyntöihin vastataan, kysyi kumpi tahansa: suunnat eroavat siinä, mitä lähetetään.',
  'Requests are answered whoever asks: the directions differ in what is sent.',
);
const ofAll = atLeastPercent(85, answered);
const ofEachPair: Bar = { ...atLeastPercent(60, answered), spread: 0 };
/** Of fewer requests the rate says little. */
const enoughRequests = 100;
const byTheRules = noneAtAll(
  source(
    'EESSI CDM 4.2 (navikt/eessi-DataMigrationTool)',
    'Asiatyyppi määrää, mikä asiakirja voi seurata mitäkin.',
    'The case type says which document may follow which.',
  ),
);
const byName = noneAtAll(
  assumption(
    'Päivitys, vastaus ja mitätöinti nimeävät aiemman asiakirjan samasta henkilöstä.',
    'An update, a reply and a withdrawal name an earlier document about the same person.',
  ),
);

export const internationalCases: ContentCheck = {
  wanted: ({ id }) => (id === caseOpening || id === caseFollowUp ? Infinity : 0),
  open: (reading) => new InternationalCases(reading),
};

interface Requests {
  readonly direction: string;
  readonly name: string;
  asked: number;
  answered: number;
}

interface Faults {
  judged: number;
  count: number;
  readonly findings: Label[];
}

const nothing = (): Faults => ({ judged: 0, count: 0, findings: [] });

class InternationalCases implements OpenCheck {
  private readonly cases = new EessiCases((found) => this.judge(found));
  private readonly requests = new Map<string, Requests>();
  private readonly notAllowed = nothing();
  private readonly nameless = nothing();

  constructor(private readonly reading: Reading) {}

  look(columns: MessageColumns): void {
    this.cases.look(columns);
  }

  private judge({ buc, messages }: EessiCase): void {
    messages.forEach((message, place) => {
      const earlier = messages.slice(0, place);
      this.countRequest(buc, message, messages.slice(place + 1));
      this.note(this.notAllowed, message, isAllowedNext(buc, earlier, message), {
        fi: `${message.sed} ei sovi asiaan ${buc} tässä kohdassa`,
        en: `${message.sed} does not fit into ${buc} here`,
      });
      if (message.isUpdate || message.about > 0)
        this.note(this.nameless, message, namesEarlier(message, earlier), {
          fi: 'nimeää asiakirjan, jota asiassa ei ole ennen sitä samasta henkilöstä',
          en: 'names a document that the case does not have before it about the same person',
        });
    });
  }

  private countRequest(
    buc: string,
    { by, sed, isUpdate, direction }: CaseMessage,
    later: readonly CaseMessage[],
  ): void {
    const replies = repliesTo(buc, sed);
    if (isUpdate || replies.length === 0) return;
    const name = `${buc} ${sed} → ${replies.join('/')}`;
    const key = `${name} ${direction}`;
    const found = this.requests.get(key) ?? { direction, name, asked: 0, answered: 0 };
    found.asked += 1;
    if (later.some((message) => message.by !== by && replies.includes(message.sed))) found.answered += 1;
    this.requests.set(key, found);
  }

  private note(faults: Faults, { messageType, ordinal }: CaseMessage, isRight: boolean, what: Label): void {
    faults.judged += 1;
    if (isRight) return;
    faults.count += 1;
    if (faults.findings.length >= 3) return;
    const address = this.reading.addressOf({ id: messageType }, ordinal);
    faults.findings.push(label(`${address}: ${what.fi}`, `${address}: ${what.en}`));
  }

  lines(): readonly ContentLine[] {
    this.cases.close();
    return [
      this.repliesLine('received', label('Vastattu saatuihin pyyntöihin', 'Requests received that are answered')),
      this.repliesLine('sent', label('Vastattu lähetettyihin pyyntöihin', 'Requests sent that are answered')),
      this.lowestLine(),
      this.faultsLine(
        'next-documents',
        label('Asiakirjat väärässä kohdassa', 'Documents out of place'),
        this.notAllowed,
        byTheRules,
      ),
      this.faultsLine('revisions', label('Viittaukset tyhjään', 'References to nothing'), this.nameless, byName),
    ];
  }

  private readonly facts = () => ({ contentClass: 'international-cases', isWhole: this.reading.isWhole }) as const;

  private repliesLine(direction: 'received' | 'sent', name: Label): ContentLine {
    const pairs = [...this.requests.values()].filter((pair) => pair.direction === direction);
    const sum = (count: (pair: Requests) => number): number => pairs.reduce((all, pair) => all + count(pair), 0);
    const judged = sum(({ asked }) => asked);
    return contentLine({
      ...this.facts(),
      id: `international-cases.replies-${direction}`,
      label: name,
      bar: ofAll,
      judged,
      value: percentOf(
        sum((pair) => pair.answered),
        judged,
      ),
    });
  }

  private lowestLine(): ContentLine {
    const pairs = [...this.requests.values()].filter(({ asked }) => asked >= enoughRequests);
    const rate = (pair: Requests): number => percentOf(pair.answered, pair.asked);
    const lowest = pairs.reduce<Requests | undefined>(
      (low, pair) => (low && rate(low) <= rate(pair) ? low : pair),
      undefined,
    );
    return contentLine({
      ...this.facts(),
      id: 'international-cases.replies-lowest',
      label: label('Vastattu harvimmin vastattuun pyyntöön', 'The request answered least often'),
      bar: ofEachPair,
      judged: lowest?.asked ?? 0,
      value: lowest === undefined ? 0 : rate(lowest),
      findings:
        lowest === undefined
          ? []
          : [label(`${lowest.name} (${lowest.direction})`, `${lowest.name} (${lowest.direction})`)],
    });
  }

  private faultsLine(id: string, name: Label, { judged, count, findings }: Faults, bar: Bar): ContentLine {
    return contentLine({
      ...this.facts(),
      id: `international-cases.${id}`,
      label: name,
      bar,
      judged,
      value: count,
      findings,
    });
  }
}

/** An update names the version before it, anything else the document that it is about. */
function namesEarlier(
  { document, version, about, sed, isUpdate, by, person, instant }: CaseMessage,
  earlier: readonly CaseMessage[],
): boolean {
  return earlier.some(
    (message) =>
      message.person === person &&
      message.instant < instant &&
      (isUpdate
        ? message.document === document && message.version === version - 1 && message.sed === sed && message.by === by
        : message.document === about),
  );
}
