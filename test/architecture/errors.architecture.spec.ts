/** Every error of ours follows one grammar: a base, a code that no other has, and an answer for whoever catches it. */
import { isSpec, read, sourceFiles } from './workspace.js';

interface ErrorClass {
  readonly name: string;
  readonly base: string;
  readonly isAbstract: boolean;
  readonly path: string;
  readonly body: string;
}

/** Errors that no caller ever sees: the file that throws them catches them, to leave deep work. */
const signals: Readonly<Record<string, string>> = {
  Stopped: 'leaves the work of a run on a stack when it is over or stopped; played as "stopped"',
  NotReady: 'asks again whether a program that was started is ready',
  StillAlive: 'asks again whether a process that was stopped has ended; answered as false',
  GuardLost: 'rolls a transaction of the ledger back; answered as "lost"',
};

/** Codes that are spelled for others. */
const spelledForOthers: Readonly<Record<string, string>> = {
  ETIMEDOUT: 'AnswerOverdue is reported like the silence of a socket, whose code it has',
};

/** Classes whose codes are reasons of dead letters: spelled as they are stored, and shared, for both say why a record was set aside. */
const kebabReasons = ['BatchUnreadable', 'FrameUnreadable', 'RecordUnreadable'];

/** Names of another form. */
const otherNames: Readonly<Record<string, string>> = {
  BadInput: 'the word of the command line for what was typed, in each of its commands',
  NotARecording: 'the folder may hold anything: there is no noun for it',
};

const classPattern = /^(?:export )?(abstract )?class (\w+) extends (\w+)[^{]*\{(.*?)^\}|^(?:export )?(abstract )?class (\w+) extends (\w+) \{\}/gms; // oxfmt-ignore

const classes: readonly ErrorClass[] = sourceFiles
  .filter((path) => !isSpec(path) && !path.includes('/testing/') && !path.includes('/generated/'))
  .flatMap((path) =>
    [...read(path).matchAll(classPattern)].map((match) => {
      const [, abstractly, name, base, body = '', abstractlyEmpty, emptyName, emptyBase] = match;
      const isAbstract = (abstractly ?? abstractlyEmpty) !== undefined;
      return { name: name ?? emptyName ?? '', base: base ?? emptyBase ?? '', isAbstract, path, body };
    }),
  );

const basesOf = ({ base }: ErrorClass): readonly string[] => {
  const found = classes.find(({ name }) => name === base);
  return found === undefined ? [base] : [base, ...basesOf(found)];
};

/** `Error` itself, and those of JavaScript. */
const isError = (each: ErrorClass): boolean => basesOf(each).some((base) => /^[A-Z][a-z]*Error$|^Error$/.test(base));
const errors = classes.filter(isError);
const ours = errors.filter(({ name }) => signals[name] === undefined && name !== 'TietovirtaError');
const concrete = ours.filter(({ isAbstract }) => !isAbstract);

/** The codes that a class declares: one, a union of them, or a type beside it. */
function codesOf({ body, path }: ErrorClass): readonly string[] {
  const declared = /readonly code(?:\s*=\s*|\s*:\s*)([^;,]+)/.exec(body)?.[1] ?? '';
  const alias = /^\w+$/.test(declared.trim()) ? new RegExp(`type ${declared.trim()} =([^;]+);`).exec(read(path))?.[1] : declared; // oxfmt-ignore
  return [...(alias ?? '').matchAll(/'([^']+)'/g)].map(([, code = '']) => code);
}

/** Those of the class itself, or of the nearest base: `retry` is a field or a parameter that becomes one. */
const saysRetry = (each: ErrorClass): boolean => {
  if (/readonly retry\b/.test(each.body)) return true;
  const base = classes.find(({ name }) => name === each.base);
  return base !== undefined && base.name !== 'TietovirtaError' && saysRetry(base);
};

const namesOf = (found: readonly ErrorClass[]): readonly string[] =>
  found.map(({ name, path }) => `${name} in ${path}`);

describe('an error of ours', () => {
  it('is found wherever it is declared', () => {
    const declared = sourceFiles
      .filter((path) => !isSpec(path) && !path.includes('/testing/') && !path.includes('/generated/'))
      .flatMap((path) => [...read(path).matchAll(/class (\w+)(?:<[^>]*>)? extends (?:\w*Error)\b/g)])
      .map(([, name = '']) => name);
    expect(declared.length).toBeGreaterThan(30);
    expect(declared.filter((name) => !errors.some((each) => each.name === name))).toEqual([]);
  });

  it('extends the one base, unless it is a signal that its own file catches', () => {
    expect(namesOf(ours.filter((each) => !basesOf(each).includes('TietovirtaError')))).toEqual([]);
    for (const name of Object.keys(signals)) {
      const signal = errors.find((each) => each.name === name);
      expect(signal).toBeDefined();
      expect(read(signal?.path ?? '')).toContain(`instanceof ${name}`);
    }
  });

  it('has a code that no other has', () => {
    expect(namesOf(concrete.filter((each) => codesOf(each).length === 0))).toEqual([]);
    const shared = concrete.filter(({ name }) => !kebabReasons.includes(name)).flatMap(codesOf);
    expect(shared.filter((code, nth) => shared.indexOf(code) !== nth)).toEqual([]);
  });

  it('has a code in capitals, or a reason that is stored with a dead letter', () => {
    const wrong = concrete.flatMap((each) =>
      codesOf(each).filter((code) => {
        if (kebabReasons.includes(each.name)) return !/^[a-z]+(-[a-z]+)*$/.test(code);
        return !/^[A-Z]+(_[A-Z]+)+$/.test(code) && spelledForOthers[code] === undefined;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('says what to do next', () => {
    expect(namesOf(concrete.filter((each) => !saysRetry(each)))).toEqual([]);
  });

  it('is named by what it is about and what became of that, and no base of several', () => {
    const wrong = concrete.filter(({ name }) => /(Error|Exception|Failure)$|^(Not|Bad|No|Invalid|Unknown|Missing)[A-Z]/.test(name)); // oxfmt-ignore
    expect(wrong.map(({ name }) => name).filter((name) => otherNames[name] === undefined)).toEqual([]);
    const bases = ours.filter(({ isAbstract }) => isAbstract).map(({ name }) => name);
    expect(bases.filter((name) => !name.endsWith('Error'))).toEqual([]);
  });
});

/** Questions that were asked before errors had an answer. */
const guesses = [
  { guess: /'code' in \w+/, why: 'a code says which error it is, and nothing of time' },
  { guess: /instanceof (FrameUnreadable|FramesMissing|TopicsNotThere|StoreTooSlow|StoreUnreachable|ServerUnusable)\b/, why: 'ask retryOf' }, // oxfmt-ignore
  { guess: /\bnext = '(refuse at start|try again|set aside)'/, why: 'the field is called retry' },
] as const;

describe('whoever catches an error', () => {
  it.each(guesses)('does not guess by $guess: $why', ({ guess }) => {
    const found = sourceFiles.filter((path) => !isSpec(path) && !path.includes('/testing/') && guess.test(read(path)));
    expect(found).toEqual([]);
  });
});
