package org.kedang.ingest;

/**
 * A file taken in.
 *
 * @param fileName as the uploader calls it, without folders
 * @param stored its name among the kept files
 * @param size in bytes
 * @param sha256 hexadecimal
 */
record Upload(String fileName, String stored, long size, String sha256) {

}
