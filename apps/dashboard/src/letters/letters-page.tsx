/** What could not be read: by reason first, then one by one. */
import type { DeadLetterView } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { askServer, useAsked, valueOf } from '../api/server.js';
import { liveView } from '../live/page-live.js';
import { Answered } from '../shell/answered.js';
import { LabelText } from '../shell/label-text.js';
import { Title } from '../shell/title.js';
import { whoAsks } from '../api/who-asks.js';
import { ConfirmButton } from '../shell/confirm-button.js';
import { wording } from '../texts/texts.js';
import { groupsOf, type LetterGroup } from './letter-groups.js';

/** As many as the server lists at once. */
const mostLetters = 200;

export function LettersPage(): VNode {
  const { letters } = wording.value.texts;
  const { query } = useLocation();
  const cursor = query['before'];
  const asked = useAsked('listDeadLetters', { query: { cursor, limit: mostLetters } }, liveView.value.state?.setAside);
  // What is open of a run is known only when all of it is listed.
  const isWhole = cursor === undefined && valueOf(asked)?.next === null;
  return (
    <>
      <Title>{letters.title}</Title>
      <p class="lead">{letters.lead}</p>
      <Answered to={asked}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <p>{letters.none}</p>
            ) : (
              <Letters items={items} isWhole={isWhole} again={asked.again} />
            )}
            {next !== null && <a href={`/dead-letters?before=${next}`}>{letters.more}</a>}
          </>
        )}
      </Answered>
    </>
  );
}

interface LettersProps {
  readonly items: readonly DeadLetterView[];
  readonly isWhole: boolean;
  readonly again: () => void;
}

function Letters({ items, isWhole, again }: LettersProps): VNode {
  const { texts, formats } = wording.value;
  const words = texts.letters;
  return (
    <>
      <h2>{words.groups}</h2>
      <ul class="groups">
        {groupsOf(items).map((group) => {
          const { run, code, open, messages, rows } = group;
          return (
            <li key={`${run} ${code}`}>
              {run > 0 && <a href={`/runs/${run}`}>{texts.shell.run(run)}</a>} <code>{code}</code>:{' '}
              {formats.count(messages)} ({words.open} {formats.count(open)}){rows.length > 0 && <>; {words.rows} </>}
              {rows.map((row) => (
                <a key={row} href={`/rows/${row}`}>
                  <RowName row={row} />{' '}
                </a>
              ))}
              {isWhole && run > 0 && <GroupActions group={group} again={again} />}
            </li>
          );
        })}
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

interface GroupActionsProps {
  readonly group: LetterGroup;
  readonly again: () => void;
}

/** A run in one process keeps no records that could be sent again. */
function GroupActions({ group, again }: GroupActionsProps): VNode | null {
  const { texts, formats } = wording.value;
  const { run, code, openLetters: expected, open } = group;
  if (expected === 0) return null;
  const words = texts.letters;
  const act = (name: 'resendDeadLetters' | 'giveUpDeadLetters') => async (): Promise<void> => {
    await askServer(name, { body: { run, code, expected } });
    again();
  };
  return (
    <span class="actions">
      {whoAsks.value?.mode === 'stack' && (
        <ConfirmButton
          needs="operator"
          question={words.resendAsks(formats.count(open), run)}
          act={act('resendDeadLetters')}
        >
          {words.resend}
        </ConfirmButton>
      )}
      <ConfirmButton
        needs="operator"
        question={words.giveUpAsks(formats.count(open), run)}
        act={act('giveUpDeadLetters')}
      >
        {words.giveUp}
      </ConfirmButton>
    </span>
  );
}

/** As the report prints it; by its id where no run is shown that has it. */
function RowName({ row }: { readonly row: string }): VNode {
  const figure = liveView.value.layout?.figures.find((each) => each.row === row);
  return figure === undefined ? <>{row}</> : <LabelText of={figure.label} />;
}
