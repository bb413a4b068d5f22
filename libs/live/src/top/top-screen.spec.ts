import { plainPen } from '@tietovirta/wording';
import { LiveRun } from '../live-run.js';
import { plannedWeek, workedOut } from '../testing/played-run.js';
import { TopScreen, type Picture, type Screen } from './top-screen.js';

const live = new LiveRun({ id: 1, marks: await workedOut(plannedWeek('tax-data,kelmu')), nowMs: 0 });
const picture = (): Picture => ({ layout: live.layout, state: live.state({ nowMs: 0, state: 'running' }) });

interface Shown {
  readonly drawn: string[];
  readonly written: string[];
  hasQuit: boolean;
}

/** Three pictures; a key is pressed after the first of them. */
async function show({
  key,
  isJson = false,
  isScreen = true,
}: {
  key?: string;
  isJson?: boolean;
  isScreen?: boolean;
}): Promise<Shown> {
  const shown: Shown = { drawn: [], written: [], hasQuit: false };
  let press: (key: string) => void = () => undefined;
  const screen: Screen = {
    rows: 40,
    columns: 120,
    draw: (text) => shown.drawn.push(text),
    onKey: (listener) => ((press = listener), () => undefined),
  };
  const top = new TopScreen({
    lang: 'en',
    pen: plainPen,
    screen: isScreen ? screen : undefined,
    out: { write: (text) => shown.written.push(text), columns: 100 },
    isJson,
    wallMs: () => 0,
    quit: () => (shown.hasQuit = true),
  });
  async function* pictures(): AsyncGenerator<Picture> {
    yield picture();
    if (key !== undefined) press(key);
    yield picture();
    yield picture();
  }
  await top.show(pictures());
  return shown;
}

describe('a screen with the live picture', () => {
  it('is drawn for every picture, and at once for a key', async () => {
    expect((await show({})).drawn).toHaveLength(3);
    const { drawn, hasQuit } = await show({ key: 'e' });
    expect([drawn.length, hasQuit]).toEqual([4, false]);
    expect(drawn[1]).toContain('Kelmu query');
  });

  it('tells when the user wants no more', async () => {
    expect((await show({ key: 'q' })).hasQuit).toBe(true);
  });

  it('is one picture where nobody looks, as text or as JSON', async () => {
    const { written, drawn } = await show({ isScreen: false });
    expect([written.length, drawn]).toEqual([1, []]);
    const [json = ''] = (await show({ isJson: true })).written;
    expect(JSON.parse(json)).toMatchObject({ layout: { run: 1 }, state: { state: 'running' } });
  });
});
