/** planned = sent = counted + set aside: nothing vanishes. */
import type { LiveLayout, LiveState } from '@tietovirta/control-contract';
import type { VNode } from 'preact';
import { wording } from '../texts/texts.js';

interface SumsProps {
  readonly layout: LiveLayout;
  readonly state: LiveState | undefined;
}

export function Sums({ layout: { planned }, state }: SumsProps): VNode {
  const { texts, formats } = wording.value;
  const { counted = 0, setAside = 0 } = state ?? {};
  const toCome = Math.max(0, planned - counted - setAside);
  const parts = [
    ['', texts.year.planned, planned],
    ['=', texts.year.counted, counted],
    ['+', texts.year.setAside, setAside],
    ['+', texts.year.toCome, toCome],
  ] as const;
  return (
    <dl class="sums">
      {parts.map(([sign, name, value]) => (
        <div key={name}>
          <dt>
            <span class="sign">{sign}</span> {name}
          </dt>
          <dd>{formats.count(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
