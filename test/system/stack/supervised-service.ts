/**
 * A service that is started again whenever it dies, as a restart policy would, with the settings it had. Each of its lives has
 * a log of its own; they are kept until the infrastructure ends.
 */
import { identityOf, isAlive, type ProcessIdentity } from '@tietovirta/host';
import { metricOf } from '@tietovirta/local-stack';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { eventually, runService, type Infrastructure, type RunningService } from '@tietovirta/testing';

export interface ServiceSpec {
  readonly app: string;
  readonly name: string;
  /** Tells it from services of the same name on the same servers. */
  readonly stack: string;
  readonly settings: Readonly<Record<string, string>>;
}

const betweenLooksMs = 50;
/** A service that cannot even start, so many times in a row, will not. */
const mostFailedStarts = 20;
const afterFailedStartMs = 500;
const livesAgainWithinMs = 120_000;

export class SupervisedService {
  private life: RunningService | undefined;
  private identity: ProcessIdentity | undefined;
  private isWanted = true;
  private isExpectedToDie = false;
  private lives = 0;
  private watching: Promise<void> = Promise.resolve();
  private readonly logFiles: string[] = [];
  /** What its supervisor could not repair. */
  failure: Error | undefined;
  /** How often it died without being killed by the proof. */
  deaths = 0;
  /** Milliseconds of performance.now() at which its last life was asked for. */
  startedAt = 0;

  constructor(
    private readonly infrastructure: Infrastructure,
    private readonly spec: ServiceSpec,
  ) {}

  get name(): string {
    return this.spec.name;
  }

  /** Resolves when it is ready; also after it was stopped. */
  async start(): Promise<void> {
    this.isWanted = true;
    await this.live();
    this.watching = this.watch();
  }

  /** SIGKILL, as soon as it lives. Its next life begins by itself. @returns which life has ended */
  async kill(): Promise<number> {
    const life = await eventually(() => this.running(), { withinMs: livesAgainWithinMs });
    this.isExpectedToDie = true;
    const ended = this.lives;
    await life.kill();
    return ended;
  }

  suspend(): void {
    this.running().suspend();
  }

  resume(): void {
    this.running().resume();
  }

  /** Which life this is, from 1. */
  get generation(): number {
    return this.lives;
  }

  /** Of its present life. */
  get url(): string {
    return `http://127.0.0.1:${this.running().port}`;
  }

  /** Of its present life. */
  metric(name: string): Promise<number> {
    return metricOf(this.running().port, name);
  }

  /** Everything it said, in all its lives. */
  log(): string {
    return this.logFiles.map((file, place) => `--- ${this.name}, life ${place + 1}\n${textOf(file)}`).join('\n');
  }

  async stop(): Promise<void> {
    this.isWanted = false;
    await this.watching;
    await this.life?.stop();
    this.life = undefined;
  }

  private running(): RunningService {
    if (this.life === undefined) throw this.failure ?? new Error(`${this.name} is between two lives`);
    return this.life;
  }

  private async live(): Promise<void> {
    this.startedAt = performance.now();
    this.lives += 1;
    const { app, name, stack, settings } = this.spec;
    const life = await runService(this.infrastructure, { app, name: `${stack}.${name}.${this.lives}`, settings });
    this.logFiles.push(life.logFile);
    this.life = life;
    this.identity = identityOf(life.pid);
  }

  private async watch(): Promise<void> {
    let failed = 0;
    while (this.isWanted && failed < mostFailedStarts) {
      if (this.identity !== undefined && isAlive(this.identity)) {
        await delay(betweenLooksMs);
        continue;
      }
      if (this.life !== undefined && !this.isExpectedToDie) this.deaths += 1;
      this.isExpectedToDie = false;
      this.life = undefined;
      try {
        await this.live();
        failed = 0;
      } catch (error) {
        failed += 1;
        this.failure = error instanceof Error ? error : new Error(String(error));
        await delay(afterFailedStartMs);
      }
    }
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '(no log)';
  }
}
