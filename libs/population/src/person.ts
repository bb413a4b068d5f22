/** A synthetic person. No real person has such an identity code: individual numbers lie in 900-999. */
export interface Person {
  /** Place in the population: what a frame carries. */
  readonly ordinal: number;
  /** Finnish personal identity code, 11 characters, with the century signs of 2023. */
  readonly identityCode: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  readonly sex: 'female' | 'male';
  /** Three digits, Statistics Finland's key of 2024. */
  readonly municipality: { readonly code: string; readonly name: string };
  /** Two digits: 01-21 a wellbeing services county, 90 Helsinki, 91 Åland. */
  readonly area: { readonly code: string; readonly name: string };
  readonly synthetic: true;
}
