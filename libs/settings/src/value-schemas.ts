/** Schemas from the text of a variable to its value, for the simple kinds. */
import { z } from 'zod';
import { Secret } from './secret.js';

/** Text without the blanks around it. */
export const text = z.string().trim();

export const wholeNumber = (
  min: number,
  max: number,
): z.ZodPipe<z.ZodPipe<z.ZodString, z.ZodTransform<number, string>>, z.ZodNumber> =>
  text
    .regex(/^\d{1,16}$/)
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));

export const trueOrFalse = text.pipe(z.enum(['true', 'false'])).transform((value) => value === 'true');

const host = /^(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,252})|\[[0-9A-Fa-f:.]+\])$/;

/** A name or an address to listen on; IPv6 without brackets. */
export const hostName = text.regex(/^[A-Za-z0-9:][A-Za-z0-9._:-]{0,252}$/);

const isHostAndPort = (place: string): boolean => {
  const colon = place.lastIndexOf(':');
  const port = place.slice(colon + 1);
  return host.test(place.slice(0, colon)) && /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535;
};

/** `host:port`, several of them separated by commas. */
export const hostsAndPorts = text
  .transform((list): readonly string[] => list.split(',').map((place) => place.trim()))
  .refine((places) => places.every(isHostAndPort));

/** Names of hosts without ports, separated by commas. */
export const hostNames = text
  .transform((list): readonly string[] => list.split(',').map((name) => name.trim().toLowerCase()))
  .refine((names) => names.every((name) => host.test(name)));

export const shortText = text.min(1).max(200);

/** Taken as it is: blanks can belong to a password. */
export const secret = z
  .string()
  .min(1)
  .transform((value) => new Secret(value));
