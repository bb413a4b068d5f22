/** How many different keys a year should bring, as the plan says: users of services, those whom they act for, who is paid, and groups and areas. */
import { CellLayout, type ExpectedKeys } from '@tietovirta/counting';
import {
  measureId,
  organisationColumn,
  type DistinctMeasure,
  type Regular,
  type RepresentedPerson,
  type ServiceUsers,
} from '@tietovirta/exchanges';
import {
  plannedPayees,
  plannedRegulars,
  plannedRepresented,
  plannedUsers,
  type TypePlan,
  type YearPlan,
} from '@tietovirta/plan';

/** Of a whole year: of a part of it nobody knows without its messages. */
export const keysExpected = (year: YearPlan): readonly ExpectedKeys[] =>
  year.types.flatMap((plan) => {
    const { person, measures = [], id } = plan.type;
    const ofFew = measures.filter((measure): measure is DistinctMeasure => measure.take === 'distinct' && measure.of !== 'person').flatMap((measure) => keysOfFew(measure, plan)); // oxfmt-ignore
    if (ofFew.length > 0) return ofFew;
    const distinct = measures.filter((measure): measure is DistinctMeasure => measure.take === 'distinct' && measure.of === 'person'); // oxfmt-ignore
    if (person?.kind === 'represented') return distinct.flatMap((measure) => ofRepresented(person, { plan, measure, year })); // oxfmt-ignore
    if (person?.kind === 'payee') return distinct.flatMap((measure) => ofPayees({ plan, measure, year }));
    if (person?.kind === 'regular') return distinct.flatMap((measure) => ofRegulars(person, { plan, measure, year }));
    if (person?.kind !== 'service-user' || person.users.visits !== id) return [];
    return distinct.flatMap((measure) => ofUsers(person.users, { plan, measure, year }));
  });

interface Measured {
  readonly plan: TypePlan;
  readonly measure: DistinctMeasure;
  readonly year: YearPlan;
}

function ofRepresented(rule: RepresentedPerson, { plan, measure, year }: Measured): readonly ExpectedKeys[] {
  if (measure.per !== 'year' || (measure.by ?? []).length > 0) return [];
  return [{ ...placeOf({ plan, measure }, 0, 0), keys: plannedRepresented(rule, plan, year.figures) }];
}

function ofPayees({ plan, measure, year }: Measured): readonly ExpectedKeys[] {
  const { type } = plan;
  if (measure.per !== 'year' || (measure.by ?? []).length > 0 || type.kind !== 'contained') return [];
  const planned = plan.total === 0 ? undefined : plannedPayees(plan, year.planOf(type.inside), year);
  return planned === undefined ? [] : [{ ...placeOf({ plan, measure }, 0, 0), keys: planned.payees }];
}

function ofRegulars(rule: Regular, { plan, measure, year }: Measured): readonly ExpectedKeys[] {
  if (measure.per !== 'year' || (measure.by ?? []).length > 0) return [];
  return [{ ...placeOf({ plan, measure }, 0, 0), keys: plannedRegulars(rule, plan, year.figures) }];
}

/** Of what there are few, each comes: the values of a dimension that lives tell, and the organisations of the plan's variants. */
function keysOfFew(measure: DistinctMeasure, plan: TypePlan): readonly ExpectedKeys[] {
  const { of, per, by = [] } = measure;
  if (per !== 'year' || by.length > 0 || plan.total === 0) return [];
  const { dimensions, organisations } = plan.type;
  const values = dimensions.find(({ id }) => id === of)?.values;
  const pools = plan.variants.filter(({ count }) => count > 0).map((variant) => variant.organisations ?? organisations);
  const few = of === organisationColumn ? new Set(pools.flatMap((pool) => pool.organisations)).size : values?.length;
  return few === undefined ? [] : [{ ...placeOf({ plan, measure }, 0, 0), keys: few }];
}

/** Of the months all together, of the year minors and adults apart. */
function ofUsers(service: ServiceUsers, { plan, measure, year }: Measured): readonly ExpectedKeys[] {
  const { users, minors, usersOfMonths } = plannedUsers(service, plan, year);
  const { dimension, minor, adult } = service.told;
  const by = measure.by ?? [];
  if (measure.per === 'month' && by.length === 0)
    return usersOfMonths.map((keys, month) => ({ ...placeOf({ plan, measure }, month, 0), keys }));
  if (measure.per !== 'year' || by.length !== 1 || by[0] !== dimension) return [];
  const layout = new CellLayout(plan.type, by);
  const cellOf = (value: string): number => layout.cellsWhere({ [dimension]: value })[0] as number;
  return [
    { ...placeOf({ plan, measure }, 0, cellOf(minor)), keys: minors },
    { ...placeOf({ plan, measure }, 0, cellOf(adult)), keys: users - minors },
  ];
}

const placeOf = (
  { plan, measure }: Omit<Measured, 'year'>,
  period: number,
  cell: number,
): Omit<ExpectedKeys, 'keys'> => ({
  // oxfmt-ignore
  messageType: plan.type.id,
  measure: measureId(measure),
  period,
  cell,
});
