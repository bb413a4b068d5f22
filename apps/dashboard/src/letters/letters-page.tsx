/** What could not be read: by reason first, then one by one. */
import type { DeadLetterView } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { useAsked } from '../api/server.js';
import { liveView } from '../live/page-live.js';
import { Answered } from '../shell/answered.js';
import { Title } from '../shell/title.js';
import { wording } from '../texts/texts.js';
import { groupsOf } from './letter-groups.js';

export function LettersPage(): VNode {
  const { letters } = wording.value.texts;
  const { query } = useLocation();
  const cursor = query['before'];
  const asked = useAsked('listDeadLetters', { query: { cursor } }, liveView.value.state?.setAside);
  return (
    <>
      <Title>{letters.title}</Title>
      <p class="lead">{letters.lead}</p>
      <Answered to={asked}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? <p>{letters.none}</p> : <Letters items={items} />}
            {next !== null && <a href={`/dead-letters?before=${next}`}>{letters.more}</a>}
          </>
        )}
      </Answered>
    </>
  );
}

function Letters({ items }: { readonly items: readonly DeadLetterView[] }): VNode {
  const { texts, formats } = wording.value;
  const words = texts.letters;
  return (
    <>
      <h2>{words.groups}</h2>
      <ul class="groups">
        {groupsOf(items).map(({ code, open, messages, rows }) => (
          <li key={code}>
            <code>{code}</code>: {formats.count(messages)} ({words.open} {formats.count(open)})
            {rows.length > 0 && <>; {words.rows} </>}
            {rows.map((row) => (
              <a key={row} href={`/rows/${row}`}>
                {row}{' '}
              </a>
            ))}
          </li>
        ))}
      </ul>
      <table class="cards-when-narrow">
        <thead>
          <tr>
            {[words.letter, words.reason, words.type, words.day, words.messages, words.state].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ letter, code, reason, messageType, date, messages, isRecovered, isGivenUp }) => (
            <tr key={letter}>
              <th scope="row">{letter}</th>
              <td data-name={words.reason}>
                <code>{code}</code> {reason}
              </td>
              <td data-name={words.type}>{messageType}</td>
              <td data-name={words.day}>{date === '' ? '–' : formats.day(date)}</td>
              <td class="number" data-name={words.messages}>
                {formats.count(messages)}
              </td>
              <td data-name={words.state}>
                {isRecovered ? `✓ ${words.recovered}` : isGivenUp ? `✕ ${words.givenUp}` : `◐ ${words.open}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
