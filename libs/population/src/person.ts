/** A synthetic person. No real person has such an identity code: individual numbers lie in 900-999. */
export interface Person {
  /** Place in the population: what a frame carries. */
  readonly ordinal: number;
  /** Finnish personal identity code, 11 characters, with the century signs of 2023; null for those who have none. */
  readonly identityCode: string | null;
  /** `YYYY-MM-DD`. */
  readonly birthDate: string;
  readonly sex: 'female' | 'male';
  readonly firstName: string;
  readonly lastName: string;
  /** ISO 639-1; `xx` stands for all that have no name here. */
  readonly language: string;
  /** Where they live, two letters: FI in Finland. */
  readonly country: string;
  /** Three digits, Statistics Finland's key of 2024; null abroad. */
  readonly municipality: { readonly code: string; readonly name: string } | null;
  /** Two digits: 01-21 a wellbeing services county, 90 Helsinki, 91 Åland; null abroad. */
  readonly area: { readonly code: string; readonly name: string } | null;
  readonly synthetic: true;
}
