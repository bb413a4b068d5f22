import { Module, type DynamicModule } from '@nestjs/common';
import { CounterWork, type CounterWorkOptions } from './counter-work.js';

export type CounterServiceOptions = Omit<CounterWorkOptions, 'die'> & Partial<Pick<CounterWorkOptions, 'die'>>;

/** One counter: frames in, ledger out. Needs the observability module beside it. */
@Module({})
export class CounterServiceModule {
  static forRoot(options: CounterServiceOptions): DynamicModule {
    const useValue: CounterWorkOptions = { die: endProcess, ...options };
    return { module: CounterServiceModule, providers: [{ provide: CounterWork.options, useValue }, CounterWork] };
  }
}

const endProcess = (): never => process.exit(1);
