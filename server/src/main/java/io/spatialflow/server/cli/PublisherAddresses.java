package io.spatialflow.server.cli;

import java.net.URI;

/**
 * Where those publish whose files can be named without an address.
 *
 * @param tiger the directory of the Census Bureau's ADDRFEAT files, of one year
 * @param gazetteer the directory of its gazetteer files, of one year
 * @param geonames the directory of GeoNames' postal codes
 */
record PublisherAddresses(URI tiger, URI gazetteer, URI geonames) {}
