/** Words that stand in nearly every English sentence and in no Finnish one. */
const english =
  /(?<![\w"'/.=-])(the|is|are|was|not|of|with|and|or|which|that|there|no|its|it|as|by|for|allowed)(?![\w"'/.=-])/i;

/**
 * Lines of a Finnish text that are English. What is quoted is left out: names, what was typed, and commands, which are
 * the same in every language.
 */
export const englishIn = (text: string): readonly string[] =>
  text.split('\n').filter((line) => english.test(line.replaceAll(/"[^"]*"|'[^']*'/g, '""')));
