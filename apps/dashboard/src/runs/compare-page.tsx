/** What differs between two runs. */
import type { ComparisonView } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { useAsked } from '../api/server.js';
import { Answered } from '../shell/answered.js';
import { Title } from '../shell/title.js';
import { wording, type Wording } from '../texts/texts.js';
import { comparedFigures, valueText, type Pair } from './comparison-lines.js';

export function ComparePage(): VNode {
  const { params } = useRoute();
  const { compare } = wording.value.texts;
  const [first, second] = [params['first'] ?? '', params['second'] ?? ''];
  const asked = useAsked('compareRuns', { params: { first, second } });
  return (
    <>
      <Title>{compare.title(Number(first), Number(second))}</Title>
      <Answered to={asked}>{(told) => <Comparison told={told} />}</Answered>
    </>
  );
}

function Comparison({ told }: { readonly told: ComparisonView }): VNode {
  const { texts } = wording.value;
  const { compare } = texts;
  const settings = Object.entries(told.settings);
  const cells = told.cells.map(({ table, row, first, second }) => [`${table}: ${row}`, { first, second }] as const);
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
