/** What the page knows of the run that the server shows, and how sure of it it may be. Pure: no clock, no browser. */
import type { LiveBye, LiveHello, LiveLayout, LiveNote, LiveState } from '@tietovirta/control-contract';

export type Connection =
  | { readonly kind: 'connecting'; readonly sinceMs: number }
  | { readonly kind: 'live' }
  /** Lost at this moment; so many attempts failed since. */
  | { readonly kind: 'lost'; readonly sinceMs: number; readonly attempt: number }
  /** The server said that it ends. */
  | { readonly kind: 'ended'; readonly sinceMs: number }
  /** The tab is not seen, so nothing is asked for. */
  | { readonly kind: 'hidden' }
  /** The server answers, and refuses the stream. */
  | { readonly kind: 'refused'; readonly status: number };

/** A point of the curve of rates: wall time and messages a second. */
export interface RatePoint {
  readonly atMs: number;
  readonly rate: number;
}

export interface LiveView {
  readonly connection: Connection;
  /** Null: there is no run yet. Undefined: the server has not told. */
  readonly layout: LiveLayout | null | undefined;
  readonly state: LiveState | undefined;
  /** When anything was heard last; wall time of this machine. */
  readonly heardMs: number;
  /** Version of the server that the page came from, and whether another one answers now. */
  readonly server: string | undefined;
  readonly isOtherVersion: boolean;
  readonly rates: readonly RatePoint[];
  /** The newest last. */
  readonly notes: readonly LiveNote[];
}

export const firstView: LiveView = {
  connection: { kind: 'connecting', sinceMs: Infinity },
  layout: undefined,
  state: undefined,
  heardMs: 0,
  server: undefined,
  isOtherVersion: false,
  rates: [],
  notes: [],
};

export type LiveEvent =
  | { readonly kind: 'hello'; readonly hello: LiveHello }
  | { readonly kind: 'state'; readonly state: LiveState }
  | { readonly kind: 'note'; readonly note: LiveNote }
  | { readonly kind: 'bye'; readonly bye: LiveBye }
  | { readonly kind: 'beat' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'shown' };

/** A page that stays open for weeks must not grow. */
const mostRates = 240;
const mostNotes = 20;

export function viewAfter(view: LiveView, event: LiveEvent, nowMs: number): LiveView {
  switch (event.kind) {
    case 'hello':
      return afterHello({ ...view, heardMs: nowMs }, event.hello);
    case 'state':
      return afterState({ ...view, heardMs: nowMs }, event.state, nowMs);
    case 'note':
      return { ...view, heardMs: nowMs, notes: [...view.notes, event.note].slice(-mostNotes) };
    case 'bye':
      return { ...view, connection: afterBye(event.bye, view.connection, nowMs) };
    case 'beat':
      return { ...view, heardMs: nowMs };
    case 'lost':
      return { ...view, connection: lostAgain(view.connection, nowMs) };
    case 'refused':
      return { ...view, connection: { kind: 'refused', status: event.status } };
    case 'hidden':
      return { ...view, connection: { kind: 'hidden' } };
    case 'shown':
      return { ...view, connection: { kind: 'connecting', sinceMs: nowMs } };
  }
}

const afterBye = ({ why }: LiveBye, before: Connection, nowMs: number): Connection =>
  why === 'shutdown' ? { kind: 'ended', sinceMs: nowMs } : lostAgain(before, nowMs);

function afterHello(view: LiveView, { layout, server }: LiveHello): LiveView {
  const isSameRun = layout?.run === view.layout?.run;
  return {
    ...view,
    connection: { kind: 'live' },
    layout,
    state: isSameRun ? view.state : undefined,
    rates: isSameRun ? view.rates : [],
    server: view.server ?? server,
    isOtherVersion: view.server !== undefined && view.server !== server,
  };
}

/** A picture of another run belongs to a layout that is not told yet; one that is older than what is shown comes too late. */
function afterState(view: LiveView, state: LiveState, nowMs: number): LiveView {
  if (state.run !== view.layout?.run) return view;
  if (view.state !== undefined && state.at < view.state.at) return view;
  const rates = [...view.rates, { atMs: nowMs, rate: state.messagesPerSecond }].slice(-mostRates);
  return { ...view, state, rates: state.state === 'running' ? rates : view.rates };
}

/** A server that said that it stops has stopped, however often it is asked again; one that only dropped this viewer is lost to it. */
const lostAgain = (before: Connection, nowMs: number): Connection => {
  if (before.kind === 'ended') return before;
  if (before.kind === 'lost') return { ...before, attempt: before.attempt + 1 };
  return { kind: 'lost', sinceMs: nowMs, attempt: 1 };
};

/** So long may nothing be heard of a run that is played, and of one that is not: the server beats every 15 s. */
const silenceMs = { running: 4_000, resting: 40_000 };
/** A connection that is back sooner was no break that anybody has to be told of. */
const blinkMs = 3_000;

/** Whether numbers may no longer be taken for the newest: they are shown grey and hatched, with their age. */
export function isStale({ connection, state, heardMs }: LiveView, nowMs: number): boolean {
  if (state === undefined) return false;
  if (connection.kind === 'lost' || connection.kind === 'ended') return nowMs - connection.sinceMs >= blinkMs;
  if (connection.kind === 'refused') return true;
  if (connection.kind !== 'live') return false;
  return nowMs - heardMs >= (isRunning(state) ? silenceMs.running : silenceMs.resting);
}

/** Whether the server lets this tab wait: browsers hold few connections to one server, and all of them may be taken. */
export const isKeptWaiting = ({ connection }: LiveView, nowMs: number): boolean =>
  connection.kind === 'connecting' && nowMs - connection.sinceMs >= blinkMs;

export const isRunning = (state: LiveState | undefined): boolean =>
  state !== undefined && ['running', 'pausing', 'paused', 'stopping'].includes(state.state);
