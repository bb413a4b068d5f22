/** The last line of an error's message: Prisma puts an excerpt of code before it. */
export const lastLineOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return (text.trim().split('\n').at(-1) ?? '').trim().replace(/\.$/, '');
};
