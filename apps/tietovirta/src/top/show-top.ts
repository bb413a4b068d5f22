/** `tietovirta top`: the newest run as it stands, until q is pressed; a single picture where nobody looks at a screen. */
import { resolve } from 'node:path';
import { followServer, serverOf, watchLedger } from '@tietovirta/control-service';
import { TopScreen, type Picture } from '@tietovirta/live';
import { BadInput } from '../cli/bad-input.js';
import { exitCode, type ExitCode } from '../cli/exit-code.js';
import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';
import { penOf, type Terminal } from '../cli/terminal.js';

export type TopOptions = GlobalOptions & PlaceOptions;

export async function showTop(options: TopOptions, terminal: Terminal): Promise<ExitCode> {
  const stop = new AbortController();
  const stopListening = terminal.onStop(() => {
    stop.abort();
  });
  try {
    const top = topScreen(options, terminal, stop);
    const wasSeen = await withPictures(options, terminal, stop.signal, (pictures) => top.show(pictures));
    if (!wasSeen && !stop.signal.aborted) throw noRun(options);
    return exitCode.fine;
  } catch (error) {
    // Whoever quits cuts off the stream.
    if (stop.signal.aborted) return exitCode.fine;
    throw error;
  } finally {
    stopListening();
  }
}

const topScreen = ({ lang, json }: TopOptions, terminal: Terminal, stop: AbortController): TopScreen =>
  new TopScreen({
    ...{ lang, pen: penOf(terminal.out), screen: terminal.screen, out: terminal.out, isJson: json === true },
    wallMs: () => wallMsOf(terminal),
    quit: () => {
      stop.abort();
    },
  });

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
