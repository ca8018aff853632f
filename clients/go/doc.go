// Package spatialflow is the client for SpatialFlow: a list of street addresses goes in, a map of circular geofences comes
// out. Start with [NewClient].
package spatialflow
