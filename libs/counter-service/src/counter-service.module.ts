import { Module, type DynamicModule } from '@nestjs/common';
import { CounterWork, type CounterWorkOptions } from './counter-work.js';

export type CounterServiceOptions = Omit<CounterWorkOptions, 'endProcess'> &
  Partial<Pick<CounterWorkOptions, 'endProcess'>>;

/** One counter: frames in, ledger out. Needs the observability module beside it. */
@Module({})
export class CounterServiceModule {
  static forRoot(options: CounterServiceOptions): DynamicModule {
    const useValue: CounterWorkOptions = { endProcess: exitWithFailure, ...options };
    return { module: CounterServiceModule, providers: [{ provide: CounterWork.options, useValue }, CounterWork] };
  }
}

const exitWithFailure = (): never => process.exit(1);
