import { SimulatedProcess, type SimulatedTime } from '@tietovirta/simulation';

/** A process that is started again whenever it ended, as an operator or a supervisor does it. */
export class SupervisedProcess {
  /** How often it was killed while it lived. */
  kills = 0;
  private current: SimulatedProcess | undefined;

  /** @param body what the process does, from its start on */
  constructor(
    readonly name: string,
    private readonly time: SimulatedTime,
    private readonly body: (process: SimulatedProcess) => void,
  ) {}

  start(): void {
    this.current = new SimulatedProcess(this.name, this.time);
    this.body(this.current);
  }

  /** Dies, and is there again after so many milliseconds. */
  kill(forMs: number): void {
    if (this.current?.isAlive !== true) return;
    this.kills += 1;
    this.end(forMs);
  }

  /** Ends by itself, and is there again after so many milliseconds. */
  end(forMs: number): void {
    this.current?.kill();
    this.time.after(forMs, () => {
      this.start();
    });
  }

  standStill(forMs: number): void {
    this.current?.standStill(forMs);
  }
}
