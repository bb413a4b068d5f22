import type { Origin } from '@tietovirta/published';

/**
 * A customer of Kela on the day of the snapshot, each in one message: all who are paid in the year and live in Finland on the day, and as many others as
 * there are messages. Their life tells the group.
 */
export interface CustomerOfKela {
  readonly kind: 'customer';
  /** The contained type of the payments that make customers, of whatever exchange. */
  readonly payments: string;
  /** The dimension of groups (`customerGroups`), and that of the main segments above them. */
  readonly told: { readonly group: string; readonly segment: string };
  readonly origin: Origin;
}
