/**
 * Makes the planned messages of a year, slice by slice. One generator a thread: all its makers write into one workspace.
 */
import { frameRows, type MessageColumns } from '@tietovirta/messages';
import type { TypePlan, YearPlan } from '@tietovirta/plan';
import { ContainedMaker } from './contained-maker.js';
import { OpeningMaker } from './opening-maker.js';
import type { SliceMaker } from './slice-maker.js';
import { Workspace } from './workspace.js';

export class Generator {
  private readonly workspace: Workspace;
  private readonly openings = new Map<string, OpeningMaker>();
  private readonly contained = new Map<string, ContainedMaker>();

  /**
   * @param capacity most rows that one `make` is asked for
   * @param isAboutNobody openings get no persons, nor what follows from them: times and what variants fix are all that is wanted
   */
  constructor(
    private readonly year: YearPlan,
    capacity = frameRows,
    private readonly isAboutNobody = false,
  ) {
    this.workspace = new Workspace(capacity);
  }

  /** @throws Error for a message type that is not planned */
  openSlice(messageType: string, dayIndex: number): SliceMaker {
    const plan = this.year.planOf(messageType);
    return this.makerOf(plan).open(plan.slice(dayIndex));
  }

  /** One message, made alone. @throws RangeError past the last ordinal */
  message(messageType: string, ordinal: number): MessageColumns {
    const plan = this.year.planOf(messageType);
    const dayIndex = plan.dayOf(ordinal);
    const row = ordinal - plan.slice(dayIndex).firstOrdinal;
    return this.makerOf(plan)
      .open(plan.slice(dayIndex))
      .make(row, row + 1);
  }

  private makerOf(plan: TypePlan): OpeningMaker | ContainedMaker {
    if (plan.type.kind === 'opening') return this.openingMaker(plan);
    const known = this.contained.get(plan.type.id);
    if (known !== undefined) return known;
    const holderMaker = this.openingMaker(this.year.planOf(plan.type.inside));
    const maker = new ContainedMaker(plan, holderMaker, this.year, this.workspace);
    this.contained.set(plan.type.id, maker);
    return maker;
  }

  private openingMaker(plan: TypePlan): OpeningMaker {
    let maker = this.openings.get(plan.type.id);
    if (maker === undefined)
      this.openings.set(plan.type.id, (maker = new OpeningMaker(plan, this.year, this.workspace, this.isAboutNobody)));
    return maker;
  }
}
