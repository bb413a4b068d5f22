/** The runs that are kept, the newest first, two of which can be compared. */
import type { RunView } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useAsked } from '../api/server.js';
import { liveView } from '../live/page-live.js';
import { Answered } from '../shell/answered.js';
import { Title } from '../shell/title.js';
import { wording } from '../texts/texts.js';
import { lastDayOf, settingText } from './run-form.js';

export function RunsPage(): VNode {
  const { runs } = wording.value.texts;
  const { query } = useLocation();
  const { layout, state } = liveView.value;
  const cursor = query['before'];
  const asked = useAsked('listRuns', { query: { cursor } }, `${layout?.run ?? ''} ${state?.state ?? ''}`);
  return (
    <>
      <Title>{runs.title}</Title>
      <p>
        <a class="button" href="/runs/new">
          {runs.newRun}
        </a>
      </p>
      <Answered to={asked}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? <p>{runs.none}</p> : <RunsTable runs={items} />}
            {next !== null && <a href={`/runs?before=${next}`}>{runs.more}</a>}
          </>
        )}
      </Answered>
    </>
  );
}

function RunsTable({ runs }: { readonly runs: readonly RunView[] }): VNode {
  const { texts } = wording.value;
  const words = texts.runs;
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const toggle = (id: number): void => {
    setChosen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id].slice(-2)));
  };
  const [first, second] = [...chosen].sort((a, b) => a - b);
  return (
    <>
      <table class="cards-when-narrow">
        <thead>
          <tr>
            {[words.number, words.name, words.window, words.scale, words.state, words.started].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
            {[words.counted, words.took, words.rate, words.differing].map((name) => (
              <th scope="col" key={name} class="number">
                {name}
              </th>
            ))}
            <th scope="col">{words.hash}</th>
            <th scope="col">{words.compare}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <RunRow
              key={run.id}
              run={run}
              isChosen={chosen.includes(run.id)}
              toggle={() => {
                toggle(run.id);
              }}
            />
          ))}
        </tbody>
      </table>
      {first !== undefined && second !== undefined ? (
        <p>
          <a class="button" href={`/compare/${first}/${second}`}>
            {words.compareThese}
          </a>
        </p>
      ) : (
        <p class="note">{words.chooseTwo}</p>
      )}
    </>
  );
}

interface RunRowProps {
  readonly run: RunView;
  readonly isChosen: boolean;
  readonly toggle: () => void;
}

function RunRow({ run, isChosen, toggle }: RunRowProps): VNode {
  const { texts, formats } = wording.value;
  const words = texts.runs;
  const { id, name, state, startedAt, outcome, progress } = run;
  const counted = outcome?.counted ?? progress?.messages;
  return (
    <tr>
      <th scope="row">
        <a href={`/runs/${id}`}>{texts.shell.run(id)}</a>
      </th>
      <td data-name={words.name}>{name}</td>
      <td data-name={words.window}>
        {texts.year.window(formats.mediumDay(settingText(run, 'from')), formats.mediumDay(lastDayOf(run)))}
      </td>
      <td data-name={words.scale}>{settingText(run, 'scale')}</td>
      <td data-name={words.state}>
        <b>{texts.states[state]}</b>
        {progress && <> {formats.percent(progress.share)}</>}
      </td>
      <td data-name={words.started}>
        <time dateTime={startedAt}>{formats.instant(startedAt)}</time>
      </td>
      <td class="number" data-name={words.counted}>
        {counted === undefined ? '–' : formats.count(counted)}
      </td>
      <td class="number" data-name={words.took}>
        {outcome ? formats.duration(outcome.seconds) : '–'}
      </td>
      <td class="number" data-name={words.rate}>
        {outcome ? formats.count(outcome.messagesPerSecond) : '–'}
      </td>
      <td class="number" data-name={words.differing}>
        {outcome ? formats.count(outcome.cellsDiffering) : '–'}
      </td>
      <td data-name={words.hash}>
        <code>{outcome?.hash.slice(0, 8) ?? ''}</code>
      </td>
      <td data-name={words.compare}>
        {outcome !== null && (
          <input type="checkbox" checked={isChosen} onChange={toggle} aria-label={words.choose(id)} />
        )}
      </td>
    </tr>
  );
}
