/** An organisation before it has a place in the directory, with its weight in the pool that declares it. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  /** Two letters; FI when left out. */
  readonly country?: string;
  /** Given for institutions abroad; Finnish organisations get a synthetic business id. */
  readonly identifier?: string;
}
