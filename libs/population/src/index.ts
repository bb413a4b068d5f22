export type { Organisation } from './organisation.js';
export type { OrganisationPool } from './organisation-pool.js';
export type { Person } from './person.js';
