/** A text in the two languages of the product; Finnish labels are the printed ones. */
export interface Label {
  readonly fi: string;
  readonly en: string;
}

/** A text in Finnish and in English. */
export const label = (fi: string, en: string): Label => ({ fi, en });
