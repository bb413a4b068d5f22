export type { LoadPart, NamedMessages } from './load-part.js';
export { isOfPart } from './load-part.js';
export { ExchangeMeasures, LoadMeasures } from './load-measures.js';
export { loadedScenario, loadReport, type ExchangeReport, type LoadedScenario, type LoadFacts, type LoadReport, type TrendReport, type VerdictReport } from './load-report.js'; // oxfmt-ignore
export type { CurvePoints } from './curve.js';
export type { LoadClock, LoadTarget } from './load-target.js';
export { momentsByShape, momentsBySpeed, type Moments } from './moments.js';
export { AddressesRefused, namedMessages } from './named-messages.js';
export { portionFrames, type FramesOf, type PortionFrame } from './portion-frames.js';
export { dropAfterMs, sendLoad, type SendOptions } from './send-load.js';
export { rowsByPiece, type Piece, type Portion, type Stretch } from './stretch.js';
export { StretchMaker, type StretchOptions } from './stretch-maker.js';
export { Trend, type TrendFigures } from './trend.js';
