/** The description of one message as plain data: what `tietovirta show` prints and writes as JSON. */
import type { Person } from '@tietovirta/population';
import type { Label, Origin } from '@tietovirta/published';

/** A thing with an id and a name in two languages. */
export interface Named {
  readonly id: string;
  readonly label: Label;
}

export interface PartyView {
  readonly id: string;
  readonly name: Label;
  /** Business id in the synthetic range, or the EESSI id of an institution. */
  readonly identifier: string;
  readonly country: string;
}

export interface DimensionView extends Named {
  readonly value: Named;
}

/** A number that the message carries. */
export interface NumberView {
  /** Name of its column. */
  readonly id: string;
  readonly label: Label;
  readonly value: number;
}

/** One message of a conversation. */
export interface ConversationLine {
  readonly address: string;
  readonly messageType: Named;
  readonly time: string;
  readonly direction: MessageDirection;
  readonly from: PartyView;
  readonly to: PartyView;
  /** Values of the message's dimensions, in their order; with the code where the dimension is one of codes (`P2000 Claim …`). */
  readonly values: readonly Label[];
  /** Whether it is of the year before, which is not simulated: the conversation goes on in this year. */
  readonly isCarried: boolean;
  /** Whether it is the message that was asked for. */
  readonly isAsked: boolean;
}

export type MessageDirection = 'to-kela' | 'from-kela';

/** What a message holds (payments in a payment message). */
export interface HoldsView {
  readonly messageType: Named;
  readonly messages: number;
  readonly first: string;
  readonly last: string;
}

/** The message that holds this one. */
export interface HeldByView {
  readonly address: string;
  readonly messageType: Named;
  /** Place in the holder, from 1, and how many it holds. */
  readonly place: number;
  readonly messages: number;
}

/** The delivery in which a message travels; places are counted from 1. */
export interface DeliveryView {
  readonly delivery: number;
  readonly deliveriesOnDay: number;
  readonly place: number;
  readonly messages: number;
}

/** A printed row that the message is counted in. */
export interface FedRow extends Named {
  /** The row's cell as the report prints it for the year; empty for a year that it does not print. */
  readonly printed: string;
}

export interface RaisesView {
  /** The counter cell: message type, day and values of the counted dimensions; raised by 1. */
  readonly counter: {
    readonly messageType: string;
    readonly date: string;
    readonly where: Readonly<Record<string, string>>;
  };
  readonly rows: readonly FedRow[];
  readonly throughLuova: boolean;
}

/** Where a number or shape comes from. */
export interface OriginView {
  readonly about: Label;
  readonly origin: Origin;
}

export interface MessageView {
  readonly address: string;
  /** No message and no person of this product is real. */
  readonly synthetic: true;
  readonly seed: number;
  readonly messageType: Named & { readonly kind: 'opening' | 'follow-up' | 'contained' };
  readonly exchange: Named;
  /** ISO 8601 with milliseconds and the offset of Helsinki. */
  readonly time: string;
  readonly direction: MessageDirection;
  readonly from: PartyView;
  readonly to: PartyView;
  readonly person: Person | null;
  readonly dimensions: readonly DimensionView[];
  readonly numbers: readonly NumberView[];
  /** Of a payment: the account of the payee, a synthetic IBAN; null for what is no payment. */
  readonly account: string | null;
  /** Address of the message that opened the conversation; null for one that follows none. */
  readonly opening: string | null;
  /** Address of the earlier message that this one replaces, changes, cancels or ends; null for one that revises none. */
  readonly revises: string | null;
  /** Address of the payment or the case that it is about; null for a message that follows none. */
  readonly follows: string | null;
  /** All messages of the conversation in the order of time, this one among them. */
  readonly conversation: readonly ConversationLine[];
  readonly holds: HoldsView | null;
  readonly heldBy: HeldByView | null;
  readonly delivery: DeliveryView | null;
  readonly raises: RaisesView;
  readonly origins: readonly OriginView[];
}
