export { transportContract, type Endpoints } from './contract/transport-contract.js';
