/** What the archive tells of a run, line by line: for `runs show`, and above the tables of a page. */
import { scenarioOrRefusal, type RunOutcome, type RunRecord } from '@tietovirta/archive';
import { exchanges } from '@tietovirta/exchanges';
import { printCount, printedIn, type Fact, type Language } from '@tietovirta/key-figures';
import { formatPlan, generationVersion } from '@tietovirta/messages';
import { formatScale } from '@tietovirta/published';
import { formatFault, ScenarioRefused, type Scenario } from '@tietovirta/scenarios';
import { timeText, windowText } from '@tietovirta/wording';
import { otherGeneration } from './other-generation.js';
import { planAddressOf } from './plan-of-address.js';
import { reportWords } from './report-words.js';
import { runWords } from './run-words.js';
import { speedText } from './speed-text.js';

/** The scenario, when it was run and by which version. */
export function scenarioLines(run: RunRecord, lang: Language): readonly Fact[] {
  const words = runWords[lang];
  return [
    ...settingLines(scenarioOrRefusal(run), lang),
    { name: words.started, value: timeText(run.startedAt, lang) },
    { name: words.version, value: run.productVersion },
    ...(run.generation === generationVersion
      ? []
      : [{ name: reportWords[lang].generation, value: otherGeneration(run.generation)[lang] }]),
  ];
}

/** The settings; or why they cannot be read by this version. */
function settingLines(scenario: Scenario | ScenarioRefused, lang: Language): readonly Fact[] {
  const words = runWords[lang];
  if (scenario instanceof ScenarioRefused)
    return scenario.faults.map((fault) => ({ name: words.scenario, value: formatFault(fault)[lang] }));
  const { from, to, scale, seed, exchanges: chosen, speed, lateness, wire } = scenario;
  return [
    { name: words.window, value: windowText(from, to, lang) },
    { name: words.exchanges, value: chosen.length === exchanges.length ? words.allExchanges : chosen.join(', ') },
    { name: words.scale, value: formatScale(scale) },
    { name: words.seed, value: `${seed}` },
    { name: words.addresses, value: `${formatPlan(planAddressOf(scenario))}/…` },
    ...(speed === 'max' ? [] : [{ name: words.speed, value: speedText(speed, lang, lateness) }]),
    ...(wire === undefined ? [] : [{ name: words.wire, value: wire }]),
  ];
}

/** How it ended, and whether every message is accounted for. */
export function outcomeLines(outcome: RunOutcome, lang: Language): readonly Fact[] {
  const words = runWords[lang];
  const { balance, holds, fails } = reportWords[lang];
  const { planned, sent, counted, setAside } = outcome;
  const count = (value: number): string => printedIn(lang, printCount(Math.round(value)));
  return [
    { name: words.finished, value: timeText(outcome.finishedAt, lang) },
    ...(outcome.failure === undefined ? [] : [{ name: words.failure, value: outcome.failure }]),
    { name: words.planned, value: count(planned) },
    { name: words.sent, value: count(sent) },
    { name: words.counted, value: count(counted) },
    { name: words.setAside, value: count(setAside) },
    { name: balance, value: planned === sent && sent === counted + setAside ? holds : fails },
    { name: words.compared, value: count(outcome.cellsCompared) },
    { name: words.differing, value: count(outcome.cellsDiffering) },
    { name: words.hash, value: outcome.hash },
    { name: words.rate, value: count(outcome.messagesPerSecond) },
    { name: words.memory, value: `${count(outcome.peakMemoryBytes / 1e6)} MB` },
    { name: words.seconds, value: printedIn(lang, outcome.seconds.toFixed(1).replace('.', ',')) },
  ];
}

/** What a page says above the tables: which run this is, and whether its messages add up. */
export const runFacts = (run: RunRecord, lang: Language): readonly Fact[] => [
  { name: runWords[lang].run, value: `${run.id}, ${run.name}` },
  ...scenarioLines(run, lang),
  ...(run.outcome === undefined ? [] : outcomeLines(run.outcome, lang)),
];
