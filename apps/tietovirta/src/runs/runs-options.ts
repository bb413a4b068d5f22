import type { PlaceOptions } from '../cli/place-options.js';
import type { GlobalOptions } from '../cli/read-arguments.js';

export type RunsOptions = GlobalOptions & PlaceOptions;
