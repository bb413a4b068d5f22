/** The age and sex of the person is possible for what the message says. */
import { exchanges, type Exchange, type MessageType } from '@tietovirta/exchanges';
import { arrayIn, ordinalAt, type MessageColumns } from '@tietovirta/messages';
import { birthDayOf, civilDateOf, groupOf } from '@tietovirta/population';
import { label, type Label } from '@tietovirta/published';
import { noneAtAll } from '../bar.js';
import type { ContentCheck, OpenCheck } from '../content-check.js';
import { contentLine, type ContentLine } from '../content-line.js';
import { EveryNth } from '../every-nth.js';
import { dayAt } from '../message-day.js';
import type { Reading } from '../reading.js';
import { placeOfValue } from '../value-places.js';
import { ageRules, boundsFrom, type AgeBounds, type AgeRule } from './age-rules.data.js';

const bar = noneAtAll(boundsFrom);
const judgedOfType = 1_000_000;
/** Findings of an exchange that are shown. */
const mostFindings = 6;

const ruleOf = new Map(ageRules.map((rule) => [rule.type, rule]));

export const ageAndSex: ContentCheck = {
  wanted: ({ id }) => (ruleOf.has(id) ? judgedOfType : 0),
  open: (reading) => new AgeAndSex(reading),
};

interface Impossible {
  count: number;
  /** Address of the first, and who it is about. */
  readonly first: { readonly address: string; readonly sex: 'male' | 'female'; readonly age: number };
  readonly what: string;
}

/** A rule over columns: bounds by sex and value. */
interface OpenRule {
  readonly dimension: string | undefined;
  readonly men: readonly (AgeBounds | undefined)[];
  readonly women: readonly (AgeBounds | undefined)[];
  readonly sample: EveryNth;
  /** By value. */
  readonly impossible: Map<number, Impossible>;
  judged: number;
}

class AgeAndSex implements OpenCheck {
  private readonly rules = new Map<string, OpenRule>();

  constructor(private readonly reading: Reading) {
    for (const type of reading.plan.messageTypes) {
      const rule = ruleOf.get(type.id);
      if (rule !== undefined) this.rules.set(type.id, this.openRule(type, rule));
    }
  }

  private openRule(type: MessageType, { dimension, possible }: AgeRule): OpenRule {
    const men: (AgeBounds | undefined)[] = [];
    const women: (AgeBounds | undefined)[] = [];
    for (const [value, who] of Object.entries(possible)) {
      const place = dimension === undefined ? 0 : placeOfValue(type, dimension, value);
      men[place] = who.men;
      women[place] = who.women;
    }
    const sample = new EveryNth(this.reading.stepFor(type, judgedOfType));
    return { dimension, men, women, sample, impossible: new Map(), judged: 0 };
  }

  look(columns: MessageColumns): void {
    const rule = this.rules.get(columns.type.id) as OpenRule;
    const { dimension, men, women, sample } = rule;
    const persons = arrayIn(columns, 'person', 'uint32');
    const values = dimension === undefined ? undefined : arrayIn(columns, dimension, 'uint8');
    const { year } = this.reading.plan.year;
    for (let row = sample.firstOf(columns.rows); row < columns.rows; row += sample.step) {
      rule.judged += 1;
      const { sex, birthYear } = groupOf(persons[row] as number);
      const value = values === undefined ? 0 : (values[row] as number);
      const bounds = (sex === 'male' ? men : women)[value];
      // Whoever is of the group turns this age in the year, and was a year younger before.
      const age = year - birthYear;
      if (bounds === undefined || age - 1 < bounds.from || age > bounds.to)
        this.lookCloser(rule, columns, { row, value, bounds });
    }
  }

  /** The age on the very day decides. */
  private lookCloser(rule: OpenRule, columns: MessageColumns, { row, value, bounds }: BoundedRow): void {
    const person = arrayIn(columns, 'person', 'uint32')[row] as number;
    const age = ageOn(birthDayOf(person), dayAt(columns, row));
    if (bounds !== undefined && age >= bounds.from && age <= bounds.to) return;
    const known = rule.impossible.get(value);
    if (known !== undefined) known.count += 1;
    else {
      const address = this.reading.addressOf(columns.type, ordinalAt(columns, row));
      const dimension = columns.type.dimensions.find(({ id }) => id === rule.dimension);
      const what = dimension === undefined ? columns.type.id : `${columns.type.id} ${dimension.values[value]?.id}`;
      rule.impossible.set(value, { count: 1, first: { address, sex: groupOf(person).sex, age }, what });
    }
  }

  lines(): readonly ContentLine[] {
    return exchanges.flatMap((exchange) => {
      const rules = exchange.messageTypes.flatMap(({ id }) => this.rules.get(id) ?? []);
      return rules.length === 0 ? [] : [this.lineOf(exchange, rules)];
    });
  }

  private lineOf({ id, title }: Exchange, rules: readonly OpenRule[]): ContentLine {
    const impossible = rules.flatMap((rule) => [...rule.impossible.values()]).sort((a, b) => b.count - a.count);
    return contentLine({
      id: `age-and-sex.${id}`,
      contentClass: 'age-and-sex',
      label: label(`${title.fi}: mahdottomia`, `${title.en}: impossible`),
      bar,
      judged: rules.reduce((sum, { judged }) => sum + judged, 0),
      value: impossible.reduce((sum, { count }) => sum + count, 0),
      findings: impossible.slice(0, mostFindings).map(findingOf),
      isWhole: this.reading.isWhole,
    });
  }
}

interface BoundedRow {
  readonly row: number;
  readonly value: number;
  readonly bounds: AgeBounds | undefined;
}

const findingOf = ({ what, count, first: { address, sex, age } }: Impossible): Label => {
  const [fi, en] = sex === 'male' ? ['mies', 'man'] : ['nainen', 'woman'];
  return label(
    `${what}: ${count}, esim. ${address}, ${fi} ${age} v`,
    `${what}: ${count}, such as ${address}, a ${en} of ${age}`,
  );
};

/** Whole years; -1 and less before birth. */
function ageOn(birthDay: number, day: number): number {
  const [born, now] = [civilDateOf(birthDay), { ...civilDateOf(day) }];
  const isBefore = now.month < born.month || (now.month === born.month && now.dayOfMonth < born.dayOfMonth);
  return now.year - born.year - (isBefore ? 1 : 0);
}
