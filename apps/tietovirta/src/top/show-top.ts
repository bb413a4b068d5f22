/** `tietovirta top`: the newest run as it stands, until q is pressed; a single picture where nobody looks at a screen. */
import { resolve } from 'node:path';
import { firstView, RateHistory, topText, viewAfter, type TopView } from '@tietovirta/live';
import { jsonText } from '@tietovirta/wording';
import { BadInput } from '../cli/bad-input.js';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';
import { serverOf } from '../serve/served-store.js';
import { followServer, type Picture } from './followed-server.js';

export type TopOptions = GlobalOptions & PlaceOptions;

/** A bar of the history stands for so much time. */
const barMs = 5_000;

export async function showTop(options: TopOptions, terminal: Terminal): Promise<ExitCode> {
  const stop = new AbortController();
  const stopListening = terminal.onStop(() => {
    stop.abort();
  });
  try {
    const wasSeen = await withPictures(options, terminal, stop.signal, (pictures) =>
      new TopScreen(options, terminal, stop).show(pictures),
    );
    if (!wasSeen && !stop.signal.aborted) throw noRun(options);
    return exitCode.fine;
  } finally {
    stopListening();
  }
}

type Pictures = AsyncIterable<Picture>;

async function withPictures<T>(
  { on, store }: TopOptions,
  terminal: Terminal,
  signal: AbortSignal,
  work: (pictures: Pictures) => Promise<T>,
): Promise<T> {
  if (on === 'embedded') {
    const url = await serverOf(resolve(terminal.folder, store));
    if (url === undefined) throw noServer();
    return work(followServer(url, signal));
  }
  const { withStack } = await import('../stack/open-stack.js');
  const { watchLedger } = await import('@tietovirta/control-service');
  return withStack({ terminal, needs: ['postgres'] }, async ({ runs: { archive, ledger } }) => {
    const [run] = await archive.list();
    if (run === undefined) return work(nothing());
    return work(watchLedger({ archive, ledger, run, wallMs: () => wallMsOf(terminal), signal }));
  });
}

async function* nothing(): Pictures {}

const wallMsOf = (terminal: Terminal): number => Date.parse(terminal.timestamp());

const noServer = (): BadInput =>
  new BadInput(
    { fi: 'Varastoa ei palvele kukaan.', en: 'Nobody serves the store.' },
    {
      fi: '"npm start" avaa palvelimen; --on kafka katsoo palvelupinon ajoa.',
      en: '"npm start" opens a server; --on kafka looks at the run of a stack.',
    },
  );

const noRun = ({ on }: TopOptions): BadInput =>
  new BadInput(
    { fi: 'Yhtään ajoa ei ole.', en: 'There is no run.' },
    on === 'kafka'
      ? {
          fi: '"tietovirta run smoke --on kafka" aloittaa sellaisen.',
          en: '"tietovirta run smoke --on kafka" starts one.',
        }
      : {
          fi: 'Aloita ajo palvelimen rajapinnasta: POST /api/v1/runs, {"scenario": "smoke"}.',
          en: 'Start one over the API of the server: POST /api/v1/runs, {"scenario": "smoke"}.',
        },
  );

class TopScreen {
  private view: TopView = firstView;
  private latest: Picture | undefined;
  private history = new RateHistory(barMs);

  constructor(
    private readonly options: TopOptions,
    private readonly terminal: Terminal,
    private readonly stop: AbortController,
  ) {}

  /** @returns whether there was a picture */
  async show(pictures: Pictures): Promise<boolean> {
    const { screen } = this.terminal;
    const endKeys = screen?.onKey((key) => {
      this.press(key);
    });
    try {
      for await (const picture of pictures) {
        this.take(picture);
        // One picture is all that a file or a pipe can use.
        if (screen === undefined || this.options.json === true) break;
      }
    } catch (error) {
      if (!this.stop.signal.aborted) throw error;
    } finally {
      endKeys?.();
    }
    return this.latest !== undefined;
  }

  private press(key: string): void {
    if (this.latest === undefined && key !== 'q') return;
    const next = viewAfter(this.view, key, this.latest?.layout ?? { exchanges: [] });
    if (next === 'quit') {
      this.stop.abort();
      return;
    }
    this.view = next;
    this.draw();
  }

  private take(picture: Picture): void {
    // Counters of another run say nothing of this one's rates.
    if (picture.layout.run !== this.latest?.layout.run) this.history = new RateHistory(barMs);
    this.latest = picture;
    this.history.record(
      picture.state.figures.map(({ counted }) => counted),
      this.terminal.now(),
    );
    this.draw();
  }

  private draw(): void {
    const { latest, view, history, options, terminal } = this;
    if (latest === undefined) return;
    const { out, screen } = terminal;
    if (options.json === true) {
      out.write(jsonText(latest));
      return;
    }
    const { columns, rows } = screen ?? { columns: out.columns, rows: 0 };
    const shown = { lang: options.lang, pen: penOf(out), columns, rows, view, history, nowMs: wallMsOf(terminal) };
    const text = topText(latest.layout, latest.state, shown);
    if (screen === undefined) out.write(text);
    else screen.draw(text);
  }
}
