/**
 * What domain code may not touch, as entries for ESLint's core rules. A message must be the same bytes on every
 * machine, in every time zone and in any order of work, so the domain has no clock, no chance of its own, no
 * surroundings and no arithmetic that engines may round differently.
 */
const seeded =
  'Draw from a keyed stream of libs/chance: a message must be a pure function of its address and the seed.';
const noClock = 'The domain has no clock: simulated time comes with the message, wall time belongs to stages and apps.';
const noSurroundings = 'The domain knows no process: settings are read in the app and passed in as values.';
const utcOnly = 'Local time depends on the machine: use the UTC methods or the calendar.';
const inexact =
  'Engines may round this differently in the last bit, and then plans differ between machines: use libs/chance (logarithm) or exact integer arithmetic.';
const machineLocale = 'Order and spelling depend on the ICU data of the machine: compare code units or print by rule.';

/** Functions of Math whose last bit the language standard leaves to the engine. Math.sqrt is exact and stays. */
const transcendental =
  'acos acosh asin asinh atan atan2 atanh cbrt cos cosh exp expm1 hypot log log10 log1p log2 pow sin sinh tan tanh'.split(
    ' ',
  );

const localTimeMethods = ['Date', 'Day', 'FullYear', 'Hours', 'Milliseconds', 'Minutes', 'Month', 'Seconds'].flatMap(
  (part) => [`get${part}`, `set${part}`],
);

export const restrictedProperties = [
  { object: 'Math', property: 'random', message: seeded },
  { object: 'crypto', property: 'randomUUID', message: seeded },
  { object: 'crypto', property: 'getRandomValues', message: seeded },
  { object: 'Date', property: 'now', message: noClock },
  { object: 'performance', property: 'now', message: noClock },
  { property: 'getTimezoneOffset', message: utcOnly },
  ...localTimeMethods.map((property) => ({ property, message: utcOnly })),
  ...['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'].map((property) => ({
    property,
    message: machineLocale,
  })),
];

export const restrictedGlobals = [
  { name: 'process', message: noSurroundings },
  { name: 'performance', message: noClock },
  ...['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({ name, message: noClock })),
];

export const restrictedSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: noClock },
  { selector: "CallExpression[callee.name='Date']", message: noClock },
  { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: utcOnly },
  { selector: "CallExpression[callee.name='randomUUID']", message: seeded },
  { selector: 'ImportSpecifier[imported.name=/^random(UUID|Bytes|Int|Fill|FillSync)$/]', message: seeded },
];

/** Modules of Node that reach outside the process. Hashes and text encoders stay allowed. */
export const restrictedImports = [
  {
    regex:
      '^(node:)?(child_process|cluster|dgram|dns|fs|http|http2|https|net|os|perf_hooks|process|timers|tls|worker_threads)(/.*)?$',
    message: noSurroundings,
  },
];

export const inexactProperties = transcendental.map((property) => ({ object: 'Math', property, message: inexact }));
export const inexactSyntax = [
  { selector: "BinaryExpression[operator='**'][right.type!='Literal']", message: inexact },
  { selector: "AssignmentExpression[operator='**=']", message: inexact },
  {
    selector: "VariableDeclarator[init.name='Math'] > ObjectPattern",
    message: 'Write Math.name, so that the rules on Math can see it.',
  },
];
