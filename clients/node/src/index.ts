/** SpatialFlow: a list of street addresses goes in, a map of circular geofences comes out. */

export { SpatialFlow, type Filter, type Geofences, type SpatialFlowOptions } from './client.js';
export { BulkInterrupted, type BulkOptions, type BulkProgress } from './bulk.js';
export * from './errors.js';
export { readItems, errorTable, type Columns } from './tables.js';
export { isSigned } from './webhooks.js';
export type * from './generated/api.js';
