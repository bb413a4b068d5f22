import { Module, type DynamicModule } from '@nestjs/common';
import { PartyWork, type PartyWorkOptions } from './party-work.js';
import { warmUp } from './warm-up.js';

export type PartyServiceOptions = Omit<PartyWorkOptions, 'endProcess'> & Partial<Pick<PartyWorkOptions, 'endProcess'>>;

/** One party service: its slices made, its openings answered. Needs the observability module beside it. */
@Module({})
export class PartyServiceModule {
  static forRoot(options: PartyServiceOptions): DynamicModule {
    const useValue: PartyWorkOptions = { endProcess: exitWithFailure, prepare: warmUp, ...options };
    return { module: PartyServiceModule, providers: [{ provide: PartyWork.options, useValue }, PartyWork] };
  }
}

const exitWithFailure = (): never => process.exit(1);
