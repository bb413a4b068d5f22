/**
 * How many different people are paid in a year, as the plan says it without a roster: what the figures say of the part of everybody whom payments are to. Whoever
 * has none of the other benefits is paid one, as far as the figure goes; so only the payments of that one must be enough.
 */
import type { Payee, RestOfPayees } from '@tietovirta/exchanges';
import type { Label } from '@tietovirta/wording';
import { isPartLargeEnough, partOfEverybody } from './part-of-everybody.js';
import type { TypePlan } from './type-plan.js';
import { VolumesRefused } from './volumes-refused.js';
import type { YearPlan } from './year-plan.js';

type Shares = Pick<YearPlan, 'base' | 'year' | 'share'>;

export interface PlannedPayees {
  /** Different people in all payments of the year. */
  readonly payees: number;
  /** The part of the payments, as stretches of their plan, that covers those who have no other benefit. */
  readonly part: number;
}

/** @param holderPlan plan of the messages in which payments travel @returns undefined where nobody knows: of types without such a rule, and below the smallest scale that has somebody for each benefit */
export function plannedPayees(plan: TypePlan, holderPlan: TypePlan, of: Shares): PlannedPayees | undefined {
  const { person } = plan.type;
  const rest = person?.kind === 'payee' ? person.rest : undefined;
  if (rest === undefined || !isPartLargeEnough(plan, of)) return undefined;
  const part = partOf(rest, person as Payee, holderPlan);
  if (part < 0) return undefined;
  return { payees: Math.round(rest.payees.value[of.base] * partOfEverybody(plan, of)), part };
}

/** @throws VolumesRefused where changed volumes have too few payments for the people who are to have one */
export function refusePayees(plans: readonly TypePlan[], of: Shares): void {
  const faults = plans.flatMap((plan): readonly Label[] => {
    const { type } = plan;
    if (type.kind !== 'contained' || type.person?.kind !== 'payee' || plan.total === 0) return [];
    const { rest } = type.person;
    const holderPlan = plans.find((each) => each.type.id === type.inside);
    return rest === undefined || holderPlan === undefined ? [] : faultsOf(rest, { plan, holderPlan, of });
  });
  if (faults.length > 0) throw new VolumesRefused(faults);
}

interface Paying {
  readonly plan: TypePlan;
  readonly holderPlan: TypePlan;
  readonly of: Shares;
}

function faultsOf(rest: RestOfPayees, { plan, holderPlan, of }: Paying): readonly Label[] {
  const person = plan.type.person as Payee;
  const { id } = plan.type;
  if (!isPartLargeEnough(plan, of))
    return [
      {
        fi: `${id}: ${plan.total} maksua on niin vähän, ettei kullakin etuudella ole saajaa: pyydä enemmän maksuja tai valitse pienempi mittakaava`,
        en: `${id}: ${plan.total} payments are so few that some benefits have no recipient: ask for more payments, or choose a smaller scale`,
      },
    ];
  const paid = holderPlan.variants.map(({ values }) => values?.[person.dimension] ?? '');
  const missing = Object.keys(person.recipients).filter((value) => !paid.includes(value));
  if (missing.length > 0)
    return [
      {
        fi: `${id}: ilman maksusanomaa jää ${missing.join(', ')}, eikä etuusmaksujen saajien määrä silloin täyty: pyydä enemmän sanomia (${holderPlan.type.id})`,
        en: `${id}: ${missing.join(', ')} would have no payment message, and there would be too few recipients: ask for more messages (${holderPlan.type.id})`,
      },
    ];
  const { payees = 0, part = 0 } = plannedPayees(plan, holderPlan, of) ?? {};
  const needed = Math.ceil(payees * rest.mostWithoutOthers.value);
  const payments = plan.stretches[part]?.dayCounts.reduce((sum, count) => sum + count, 0) ?? 0;
  if (payments >= needed) return [];
  return [
    {
      fi: `${id}: etuutta ${rest.value} maksetaan ${payments} kertaa, mutta saajia on ${needed}, joilla ei ole muuta etuutta: pyydä enemmän maksuja`,
      en: `${id}: ${rest.value} is paid ${payments} times, but up to ${needed} people have no other benefit and are to be paid: ask for more payments`,
    },
  ];
}

const partOf = ({ value }: RestOfPayees, { dimension }: Payee, { variants }: TypePlan): number =>
  variants.findIndex(({ values }) => values?.[dimension] === value);
