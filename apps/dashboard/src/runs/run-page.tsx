/** A run by its number: the one that the stream tells of as it moves, any other as it stands. */
import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { useAsked } from '../api/server.js';
import { liveView } from '../live/page-live.js';
import { Answered } from '../shell/answered.js';
import { Year } from '../year/year.js';

export function RunPage(): VNode {
  const { params } = useRoute();
  const run = params['run'] ?? '';
  const { layout, state } = liveView.value;
  const isLive = layout !== null && layout !== undefined && `${layout.run}` === run;
  const asked = useAsked('readLive', isLive ? undefined : { params: { run } });
  if (isLive) return <Year layout={layout} state={state} isLive={true} />;
  return <Answered to={asked}>{(told) => <Year layout={told.layout} state={told.state} isLive={false} />}</Answered>;
}
