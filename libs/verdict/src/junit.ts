/** The verdict of a load as JUnit has it: a test for each threshold, and one for whether all was sent. */
import type { LoadReport, VerdictReport } from '@tietovirta/load';
import { valueText } from './load-text.js';
import { escaped } from './markup.js';

export function junitXml(report: LoadReport): string {
  const { scenario, wallMs, verdicts, startedAt } = report;
  const tests = [...verdicts.map(thresholdCase), sentCase(report)];
  const failures = tests.filter(({ failure }) => failure !== undefined).length;
  const seconds = (wallMs / 1_000).toFixed(3);
  const suite = `name="${escaped(`tietovirta load ${scenario.name}`)}" tests="${tests.length}" failures="${failures}" errors="0" skipped="0" time="${seconds}"`; // oxfmt-ignore
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${suite}>`,
    `  <testsuite ${suite} timestamp="${escaped(startedAt.slice(0, 19))}">`,
    ...tests.map(({ name, failure }) => {
      const head = `    <testcase classname="tietovirta.load" name="${escaped(name)}"`;
      return failure === undefined ? `${head}/>` : `${head}>\n      <failure message="${escaped(failure)}"/>\n    </testcase>`; // oxfmt-ignore
    }),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

interface TestCase {
  readonly name: string;
  readonly failure: string | undefined;
}

const thresholdCase = (verdict: VerdictReport): TestCase => ({
  name: `${verdict.metric} ${verdict.threshold}`,
  failure: verdict.holds ? undefined : `it is ${valueText(verdict, 'en')}`,
});

const sentCase = ({ ending, planned, plan, sent, dropped }: LoadReport): TestCase => ({
  name: 'everything that was planned was sent or dropped',
  failure:
    ending === 'complete' && planned === sent + dropped
      ? undefined
      : `${ending}: sent ${sent}, dropped ${dropped} of ${planned ?? plan}`,
});
