/** A text in the two languages of the product; Finnish labels are the printed ones. */
export interface Label {
  readonly fi: string;
  readonly en: string;
}
