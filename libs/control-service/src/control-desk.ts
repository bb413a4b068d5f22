/** The operations of the API that need more than one part of what it stands on. Knows no HTTP. */
import { isDeepStrictEqual } from 'node:util';
import { LiveRuns } from './live/live-runs.js';
import { LiveStage } from './live/live-stage.js';
import { PlanPreviews } from './resources/plan-preview.js';
import { namedRun } from './resources/named-run.js';
import { isPlayed, runView, stateOf } from './resources/run-view.js';
import { ApiRefused } from './http/api-refused.js';
import { scenarioOfRun, type RunRecord } from '@tietovirta/archive';
import { resolveScenario, shippedScenarios, toStored, type Scenario } from '@tietovirta/scenarios';
import type { LiveLayout, LiveState, RunView } from '@tietovirta/control-contract';
import type { ControlBackend } from './control-backend.js';
import { PaceDesk } from './pace-desk.js';

export class ControlDesk {
  readonly live: LiveRuns;
  readonly stage: LiveStage;
  readonly previews: PlanPreviews;
  readonly pace: PaceDesk;

  constructor(
    readonly backend: ControlBackend,
    private readonly wallMs: () => number,
  ) {
    this.live = new LiveRuns(backend.runs.ledger, wallMs, backend.planWork);
    this.previews = new PlanPreviews(backend.planWork);
    this.stage = new LiveStage(backend, this.live, wallMs);
    this.pace = new PaceDesk(backend);
  }

  run(reference: string): Promise<RunRecord> {
    return namedRun(this.backend.runs, reference);
  }

  /**
   * Works out what a newcomer is offered, so that it stands there when the page is opened. Never rejects: whoever opens it waits for that
   * work then, and is told what is wrong.
   */
  async prepareOffers(): Promise<void> {
    const kept = await this.backend.runs.archive.list().catch(() => undefined);
    if (kept?.length !== 0) return;
    const offered = shippedScenarios.map(({ name }) => resolveScenario({ scenario: name }));
    await this.previews.prepare(offered).catch(() => undefined);
  }

  /** A run with its progress, while it is played. */
  async view(run: RunRecord): Promise<RunView> {
    if (!isPlayed(this.stateOf(run))) return runView(run, this.backend);
    const state = this.stage.pictureOf(run.id);
    return runView(run, this.backend, state && { state, planned: (await this.live.marksOf(run)).total });
  }

  /** The picture of a run as it stands. */
  async picture(run: RunRecord): Promise<{ readonly layout: LiveLayout; readonly state: LiveState }> {
    const live = await this.live.of(run);
    const state = this.stage.pictureOf(run.id) ?? live.state({ nowMs: this.wallMs(), state: this.stateOf(run) });
    return { layout: live.layout, state };
  }

  /**
   * The same request starts one run, however often it is sent.
   * @throws ApiRefused while another run is played, and for a key that another scenario came with
   */
  async start(scenario: Scenario, requestKey: string | undefined): Promise<RunRecord> {
    const { runs, player } = this.backend;
    const known = requestKey === undefined ? undefined : await runs.archive.findRequested(requestKey);
    if (known === undefined) return player.start(scenario, requestKey);
    if (isSameScenario(scenarioOfRun(known), scenario)) return known;
    throw new ApiRefused(
      'key-of-other',
      {
        fi: `Samalla Idempotency-Key-tunnuksella aloitettiin ajo ${known.id}, jonka skenaario on toinen.`,
        en: `The same Idempotency-Key has started run ${known.id}, whose scenario is another.`,
      },
      { fi: 'Anna jokaiselle pyynnölle oma tunnus.', en: 'Give each request a key of its own.' },
    );
  }

  /**
   * Forgets a run with all that was counted of it.
   * @param confirm its number, as whoever asks has typed it @throws ApiRefused
   */
  async remove(run: RunRecord, confirm: string): Promise<void> {
    if (confirm !== `${run.id}`)
      throw new ApiRefused(
        'unconfirmed',
        { fi: `Ajoa ${run.id} ei poistettu.`, en: `Run ${run.id} was not removed.` },
        { fi: `Vahvista: ?confirm=${run.id}.`, en: `Confirm with ?confirm=${run.id}.` },
      );
    if (isPlayed(this.stateOf(run)))
      throw new ApiRefused(
        'run-played',
        { fi: `Ajo ${run.id} on käynnissä.`, en: `Run ${run.id} is being played.` },
        { fi: 'Pysäytä se ensin.', en: 'Stop it first.' },
      );
    const { ledger, archive } = this.backend.runs;
    // The archive last: a removal that was cut off is asked for again.
    await ledger.remove(run.id);
    await archive.remove(run.id);
    await this.stage.changed(run.id);
  }

  /**
   * What is under way is counted first; nobody waits for it here. A run that others play is stopped by them, as soon as they look.
   * Harmless when it is stopped already. @throws ApiRefused for a run that has ended
   */
  async stop(run: RunRecord): Promise<RunRecord> {
    const { player, runs } = this.backend;
    const state = this.stateOf(run);
    if (isPlayed(state) && player.playing?.run.id === run.id) {
      void player.stop();
      return run;
    }
    if (isPlayed(state)) {
      await runs.archive.askToStop(run.id);
      return this.run(`${run.id}`);
    }
    if (state === 'stopped' || state === 'interrupted') return run;
    throw new ApiRefused('run-ended', {
      fi: `Ajo ${run.id} on jo päättynyt.`,
      en: `Run ${run.id} has ended already.`,
    });
  }

  /** Harmless when it is played already. @throws ApiRefused, RunRefused */
  async resume(run: RunRecord): Promise<RunRecord> {
    return (await this.pace.resume(run)) ? run : this.backend.player.resume(run);
  }

  private stateOf(run: RunRecord): LiveState['state'] {
    return stateOf(run, this.backend);
  }
}

/** How messages travel is chosen where they are played, when it is not asked for. */
const isSameScenario = (kept: Scenario, asked: Scenario): boolean =>
  isDeepStrictEqual(toStored(kept), toStored({ ...asked, wire: asked.wire ?? kept.wire }));
