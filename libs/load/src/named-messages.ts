/** The messages of a load that are named by their addresses, as `tietovirta find --ids` lists them. */
import { findMessageType } from '@tietovirta/exchanges';
import { formatPlan, parseAddress, type PlanAddress, type SliceAddress } from '@tietovirta/messages';
import type { ScenarioPlan, YearPlan } from '@tietovirta/plan';
import { both, faultCount, UserError, type Label } from '@tietovirta/wording';
import { conversationOf, type NamedMessages } from './load-part.js';

/** Lines that name no message of the plan. */
export class AddressesRefused extends UserError {
  readonly code = 'ADDRESSES_REFUSED';

  constructor(what: string, faults: readonly Label[]) {
    const count = faultCount(faults.length);
    super(
      both((lang) => {
        const first = { fi: `Tiedostosta ${what} ei voi lähettää: ${count.fi}`, en: `What ${what} names cannot be sent: ${count.en}` }[lang]; // oxfmt-ignore
        const more = faults.length - mostTold;
        const lines = faults.slice(0, mostTold).map((fault) => `  ${fault[lang]}`);
        return [first, ...lines, ...(more > 0 ? [`  … ${more}`] : [])].join('\n');
      }),
      {
        fi: '"tietovirta find … --ids" luettelee skenaarion osoitteita, yhden rivillä.',
        en: '"tietovirta find … --ids" lists addresses of a scenario, one a line.',
      },
    );
  }
}

const mostTold = 20;

/**
 * @param text addresses, one a line
 * @param what the file, for the refusal
 * @param of the plan that they have to be of
 * @throws AddressesRefused with every line that is wrong
 */
export function namedMessages(text: string, what: string, planned: ScenarioPlan, of: PlanAddress): NamedMessages {
  const named = new Map<string, Set<number>>();
  const faults: Label[] = [];
  text.split('\n').forEach((line, place) => {
    const typed = line.trim();
    if (typed === '') return;
    const problem = problemOf(typed, planned, of);
    if (problem !== undefined) {
      faults.push({ fi: `rivi ${place + 1}: ${problem.fi}`, en: `line ${place + 1}: ${problem.en}` });
      return;
    }
    const { messageType, ordinal } = parseAddress(typed) as { messageType: string; ordinal: number };
    named.set(messageType, (named.get(messageType) ?? new Set()).add(ordinal));
  });
  if (faults.length === 0 && named.size === 0)
    faults.push({ fi: 'siinä ei ole yhtään osoitetta', en: 'it holds no address' });
  if (faults.length > 0) throw new AddressesRefused(what, faults);
  return named;
}

function problemOf(
  typed: string,
  { messageTypes, year, fromDay, toDay }: ScenarioPlan,
  of: PlanAddress,
): Label | undefined {
  const address = parseAddress(typed);
  const shown = typed.slice(0, 80);
  if (address === undefined) return { fi: `"${shown}" ei ole osoite`, en: `"${shown}" is no address` };
  const [has, wanted] = [formatPlan(address), formatPlan(of)];
  if (has !== wanted) return { fi: `${shown} on suunnitelmasta ${has}, skenaario on ${wanted}`, en: `${shown} is of the plan ${has}, the scenario is ${wanted}` }; // oxfmt-ignore
  if (address.isCarried === true) return { fi: `${shown} on edelliseltä vuodelta, jota ei simuloida`, en: `${shown} is of the year before, which is not simulated` }; // oxfmt-ignore
  const type = messageTypes.find(({ id }) => id === address.messageType);
  if (type === undefined) return { fi: `${address.messageType} ei ole skenaarion sanomatyyppi`, en: `${address.messageType} is no message type of the scenario` }; // oxfmt-ignore
  const plan = year.planOf(type.kind === 'follow-up' ? type.answers : type.id);
  const conversation = conversationOf(type, address.ordinal);
  if (conversation >= plan.total) return { fi: `sanomaa ${shown} ei ole`, en: `there is no ${shown}` };
  const day = plan.dayOf(conversation);
  if (day < fromDay || day >= toDay) return { fi: `${shown} ei ole skenaarion päiviltä`, en: `${shown} is not of the days of the scenario` }; // oxfmt-ignore
  return undefined;
}

/** The slices in which the named messages are made: of what follows, those of its openings. */
export function slicesOfNamed(
  named: NamedMessages,
  year: YearPlan,
  tasks: readonly SliceAddress[],
): readonly SliceAddress[] {
  const wanted = new Set<string>();
  for (const [id, ordinals] of named) {
    const type = findMessageType(id);
    const opening = type.kind === 'follow-up' ? type.answers : id;
    const plan = year.planOf(opening);
    for (const ordinal of ordinals) wanted.add(`${opening}/${plan.dayOf(conversationOf(type, ordinal))}`);
  }
  return tasks.filter(({ messageType, day }) => wanted.has(`${messageType}/${day}`));
}
