export { partyServices, serviceOf, type PartyService } from './party-services.js';
