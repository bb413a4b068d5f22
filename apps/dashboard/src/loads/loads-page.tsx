/** Loads whose reports are kept, the newest first. */
import type { LoadInList } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useAsked } from '../api/server.js';
import { Answered } from '../shell/answered.js';
import { Title } from '../shell/title.js';
import { wording } from '../texts/texts.js';

export function LoadsPage(): VNode {
  const { loads, runs } = wording.value.texts;
  const { query } = useLocation();
  const asked = useAsked('listLoads', { query: { cursor: query['before'] } });
  return (
    <>
      <Title>{loads.title}</Title>
      <Answered to={asked}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? <p>{loads.none}</p> : <LoadsTable of={items} />}
            {next !== null && <a href={`/loads?before=${next}`}>{runs.more}</a>}
          </>
        )}
      </Answered>
    </>
  );
}

function LoadsTable({ of }: { readonly of: readonly LoadInList[] }): VNode {
  const { texts, formats } = wording.value;
  const { loads, runs } = texts;
  return (
    <table class="cards-when-narrow">
      <thead>
        <tr>
          {[loads.load, runs.name, runs.started, runs.took, loads.to, loads.pace, loads.sent, loads.verdict].map(
            (name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {of.map((one) => (
          <tr key={one.load}>
            <th scope="row">
              <a href={`/loads/${one.load}`}>{loads.numbered(one.load)}</a>
            </th>
            <td data-name={runs.name}>{one.name}</td>
            <td data-name={runs.started}>
              <time dateTime={one.startedAt}>{formats.instant(one.startedAt)}</time>
            </td>
            <td data-name={runs.took}>{formats.duration(one.wallMs / 1000)}</td>
            <td data-name={loads.to}>{one.to}</td>
            <td data-name={loads.pace}>{one.pace}</td>
            <td data-name={loads.sent}>{formats.count(one.sent)}</td>
            <td data-name={loads.verdict}>
              <Outcome {...one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How it ended, and whether its thresholds hold: by a sign and words, not by colour alone. */
export function Outcome({ ending, thresholds, broken }: Pick<LoadInList, 'ending' | 'thresholds' | 'broken'>): VNode {
  const { loads } = wording.value.texts;
  if (ending !== 'complete') return <b>✕ {loads.endings[ending]}</b>;
  if (thresholds === 0) return <>{loads.endings.complete}</>;
  return broken === 0 ? (
    <span class="same">✓ {loads.holds(thresholds)}</span>
  ) : (
    <b class="differ">✕ {loads.breaks(broken, thresholds)}</b>
  );
}
