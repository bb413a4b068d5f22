/** Whom messages of the snapshot of customers are about: each customer once, in the order of ordinals, with their group and its main segment. */
import type { CustomerOfKela } from '@tietovirta/exchanges';
import { keptTable } from '@tietovirta/kept-tables';
import { arrayIn } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { customerGroups, CustomersOfYear, customerTable } from '@tietovirta/population';
import { paymentRunsOf } from './payment-runs.js';
import type { PersonMaker } from './person-maker.js';
import { valuePlace } from './value-tables.js';

const made = new WeakMap<TypePlan, CustomersOfYear>();

/** Worked out once for all who ask about a plan. */
export function customersOf(plan: TypePlan, yearPlan: YearPlan): CustomersOfYear {
  let customers = made.get(plan);
  if (customers === undefined) made.set(plan, (customers = buildCustomers(plan, yearPlan)));
  return customers;
}

function buildCustomers({ type, total }: TypePlan, yearPlan: YearPlan): CustomersOfYear {
  const payments = yearPlan.planBeside((type.person as CustomerOfKela).payments);
  if (payments.type.kind !== 'contained') throw new Error(`${payments.type.id} is no type of payments`);
  const runs = paymentRunsOf(payments, yearPlan.planBeside(payments.type.inside), yearPlan);
  const { settings } = yearPlan;
  const { rosters } = runs;
  const key = settings === undefined ? undefined : ['customers', total, rosters.of.part, settings];
  const build = () => customerTable(rosters, { paid: runs.paidInYear(), count: total });
  return new CustomersOfYear(keptTable({ key, build }));
}

export function customerMaker(plan: TypePlan, yearPlan: YearPlan): PersonMaker {
  const { group, segment } = (plan.type.person as CustomerOfKela).told;
  const groupPlaces = Uint8Array.from(customerGroups, ({ id }) => valuePlace(plan.type, group, id));
  const segmentPlaces = Uint8Array.from(customerGroups, (each) => valuePlace(plan.type, segment, each.segment));
  return ({ columns, slice, from, rows }) => {
    const customers = customersOf(plan, yearPlan);
    const first = slice.firstOrdinal + from;
    customers.writePersons(arrayIn(columns, 'person', 'uint32'), first, rows);
    const groups = customers.groupsFrom(first, rows);
    const [ownGroups, ownSegments] = [arrayIn(columns, group, 'uint8'), arrayIn(columns, segment, 'uint8')];
    for (let row = 0; row < rows; row += 1) {
      const place = groups[row] as number;
      ownGroups[row] = groupPlaces[place] as number;
      ownSegments[row] = segmentPlaces[place] as number;
    }
  };
}
