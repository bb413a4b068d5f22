/** What differs between two runs. */
import type { Catalogue, ComparisonView } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { useAsked, valueOf } from '../api/server.js';
import { titleOfRow } from '../rows/counted-messages.js';
import { Answered } from '../shell/answered.js';
import { Title } from '../shell/title.js';
import type { Texts } from '../texts/en.js';
import { labelIn } from '../texts/page-language.js';
import { wording, type Wording } from '../texts/texts.js';
import { comparedFigures, valueText, type Pair } from './comparison-lines.js';

export function ComparePage(): VNode {
  const { params } = useRoute();
  const { compare } = wording.value.texts;
  const [first, second] = [params['first'] ?? '', params['second'] ?? ''];
  const asked = useAsked('compareRuns', { params: { first, second } });
  const catalogue = valueOf(useAsked('readCatalogue', {}));
  return (
    <>
      <Title>{compare.title(Number(first), Number(second))}</Title>
      <Answered to={asked}>{(told) => <Comparison told={told} catalogue={catalogue} />}</Answered>
    </>
  );
}

interface ComparisonProps {
  readonly told: ComparisonView;
  /** Undefined until it is there: then rows go by their ids. */
  readonly catalogue: Catalogue | undefined;
}

function Comparison({ told, catalogue }: ComparisonProps): VNode {
  const { texts, lang } = wording.value;
  const { compare } = texts;
  const settings = Object.entries(told.settings).map(([key, pair]) => [settingName(key, texts), pair] as const);
  const rowName = (row: string): string => {
    const title = catalogue && titleOfRow(catalogue, row);
    return title === undefined ? row : labelIn(title, lang);
  };
  const cells = told.cells.map(({ row, first, second }) => [rowName(row), { first, second }] as const);
  return (
    <>
      <p class={`verdict ${told.isSame ? 'same' : 'differ'}`} role="status">
        {told.isSame ? `✓ ${compare.same}` : `✕ ${compare.differ}`}
      </p>
      <h2>{compare.settings}</h2>
      {settings.length === 0 ? <p>{compare.sameSettings}</p> : <Pairs told={told} lines={settings} />}
      <h2>{compare.cells}</h2>
      {cells.length === 0 ? <p>{compare.noCells}</p> : <Pairs told={told} lines={cells} />}
      <h2>{compare.figures}</h2>
      <Pairs told={told} lines={comparedFigures(told).map(([key, pair]) => [nameOf(key, wording.value), pair])} />
    </>
  );
}

/** As the form of a new run calls it. */
function settingName(key: string, { newRun }: Texts): string {
  const { name, year, fromDay: from, toDay: to, scale, seed, exchanges } = newRun;
  const names: Readonly<Record<string, string>> = { name, year, from, to, scale, seed, exchanges };
  return names[key] ?? key;
}

/** A figure that this page has no word for goes by the server's name. */
function nameOf(key: string, { texts }: Wording): string {
  const names: Readonly<Record<string, string>> = {
    ...{ planned: texts.year.planned, sent: texts.year.sent, counted: texts.year.counted },
    ...{ setAside: texts.year.setAside, hash: texts.year.hash, seconds: texts.compare.seconds },
    ...{ messagesPerSecond: texts.compare.messagesPerSecond, peakMemoryBytes: texts.compare.peakMemoryBytes },
  };
  return names[key] ?? key;
}

interface PairsProps {
  readonly told: ComparisonView;
  readonly lines: readonly (readonly [string, Pair])[];
}

function Pairs({ told, lines }: PairsProps): VNode {
  const { texts, formats } = wording.value;
  const heads = [texts.shell.run(told.first), texts.shell.run(told.second)];
  return (
    <table class="cards-when-narrow pairs">
      <thead>
        <tr>
          <td />
          {heads.map((head) => (
            <th scope="col" class="number" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, { first, second }]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {[first, second].map((value, place) => (
              <td class="number" key={heads[place]} data-name={heads[place]}>
                {valueText(value, formats)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
