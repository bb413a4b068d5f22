/** Draws live pictures as they come and as keys change what is seen; a single one where nobody looks at a screen. */
import type { LiveLayout, LiveState } from '@tietovirta/control-contract';
import { jsonText, type Language, type Pen } from '@tietovirta/wording';
import { RateHistory } from './rate-history.js';
import { topText } from './top-text.js';
import { firstView, viewAfter, type TopView } from './top-view.js';

export interface Picture {
  readonly layout: LiveLayout;
  readonly state: LiveState;
}

/** A terminal whose whole screen is drawn anew, and whose keys are heard at once. */
export interface Screen {
  /** Lines and characters that it has now. */
  readonly rows: number;
  readonly columns: number;
  /** Replaces what is on it. */
  draw(text: string): void;
  /** @returns stops listening */
  onKey(listener: (key: string) => void): () => void;
}

export interface TopScreenOptions {
  readonly lang: Language;
  readonly pen: Pen;
  /** Absent: a single picture is written as results are. */
  readonly screen: Screen | undefined;
  readonly out: { write(text: string): void; readonly columns: number };
  /** The single picture is written as JSON. */
  readonly isJson: boolean;
  /** Wall time, ms since 1970. */
  readonly wallMs: () => number;
  /** The user wants no more. */
  readonly quit: () => void;
}

/** A bar of the history stands for so much time. */
const barMs = 5_000;

export class TopScreen {
  private view: TopView = firstView;
  private latest: Picture | undefined;
  private history = new RateHistory(barMs);

  constructor(private readonly options: TopScreenOptions) {}

  /** @returns whether there was a picture */
  async show(pictures: AsyncIterable<Picture>): Promise<boolean> {
    const { screen, isJson } = this.options;
    const endKeys = screen?.onKey((key) => {
      this.press(key);
    });
    try {
      for await (const picture of pictures) {
        this.take(picture);
        // One picture is all that a file or a pipe can use.
        if (screen === undefined || isJson) break;
      }
    } finally {
      endKeys?.();
    }
    return this.latest !== undefined;
  }

  private press(key: string): void {
    const next = viewAfter(this.view, key, this.latest?.layout ?? { exchanges: [] });
    if (next === 'quit') {
      this.options.quit();
      return;
    }
    this.view = next;
    this.draw();
  }

  private take(picture: Picture): void {
    // Counters of another run say nothing of this one's rates.
    if (picture.layout.run !== this.latest?.layout.run) this.history = new RateHistory(barMs);
    this.latest = picture;
    const counts = picture.state.figures.map(({ counted }) => counted);
    this.history.record(counts, this.options.wallMs());
    this.draw();
  }

  private draw(): void {
    const { latest, view, history } = this;
    const { lang, pen, screen, out, isJson, wallMs } = this.options;
    if (latest === undefined) return;
    if (isJson) {
      out.write(jsonText(latest));
      return;
    }
    const { columns, rows } = screen ?? { columns: out.columns, rows: 0 };
    const nowMs = wallMs();
    const text = topText(latest.layout, latest.state, { lang, pen, columns, rows, view, history, nowMs });
    if (screen === undefined) out.write(text);
    else screen.draw(text);
  }
}
