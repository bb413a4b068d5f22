/** A run on the stack that a proof disturbs while it goes on; how far it is stands in the ledger. */
import { runKeyOf, type RunRecord } from '@tietovirta/archive';
import type { StackBackend } from '@tietovirta/stack-backend';
import { eventually } from '@tietovirta/testing';
import type { RunningCommand, Said } from './command-line.js';
import { measuredLines } from '../../measured-lines.js';
import { runDocument, type RunDocument } from './run-document.js';

export interface Expected {
  readonly planned: number;
}

interface Beginning {
  readonly command: RunningCommand;
  /** Runs that were there before. */
  readonly known: readonly RunRecord[];
  readonly expected: Expected;
}

const patienceMs = 180_000;

export class RunUnderWay {
  /** What the command line said in the end. */
  readonly said: Promise<Said>;
  private isOver = false;

  private constructor(
    private readonly backend: StackBackend,
    readonly command: RunningCommand,
    readonly run: RunRecord,
    private readonly expected: Expected,
  ) {
    this.said = command.ended;
    void command.ended.finally(() => (this.isOver = true));
  }

  /** Resolves when the run stands in the archive, which is before anything of it is made. */
  static async open(backend: StackBackend, { command, known, expected }: Beginning): Promise<RunUnderWay> {
    const ended = command.ended.then(({ code, err }) => {
      throw new Error(`The run ended with ${code} before it began:\n${err}`);
    });
    const begun = eventually(
      async () => {
        const fresh = (await backend.archive.list()).find(({ id }) => known.every((each) => each.id !== id));
        if (fresh === undefined) throw new Error('no run has begun');
        return fresh;
      },
      { withinMs: patienceMs, betweenMs: 20 },
    );
    return new RunUnderWay(backend, command, await Promise.race([begun, ended]), expected);
  }

  get key(): string {
    return runKeyOf(this.run);
  }

  get hasEnded(): boolean {
    return this.isOver;
  }

  /** Resolves when this share of the messages is counted. @throws Error when the run was over before */
  async reaches(share: number): Promise<void> {
    const wanted = share * this.expected.planned;
    const counted = await eventually(
      async () => {
        const reached = await this.counted();
        if (reached < wanted && !this.isOver) throw new Error(`${reached} of ${wanted} messages are counted`);
        return reached;
      },
      { withinMs: patienceMs },
    );
    if (this.isOver) throw new Error(`the run was over, with ${counted} messages, before ${share} of it was seen`);
  }

  async ended(): Promise<RunDocument> {
    const said = await this.said;
    return runDocument(said, measuredLines(await this.backend.ledger.read(this.run.id)));
  }

  private async counted(): Promise<number> {
    const marks = await this.backend.ledger.marks(this.run.id);
    return marks.reduce((sum, { counted, setAside }) => sum + counted + setAside, 0);
  }
}
