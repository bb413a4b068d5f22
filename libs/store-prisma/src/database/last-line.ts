/** What an error says, without the excerpt of code that Prisma puts before it. */
export const lastLineOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return (text.trim().split('\n').at(-1) ?? '').trim().replace(/\.$/, '');
};
