package org.kedang.ingest.sample;

/**
 * The last of the sample data has been stored.
 */
public record SampleDataLoaded() {

}
