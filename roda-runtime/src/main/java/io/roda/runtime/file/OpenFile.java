package io.roda.runtime.file;

/**
 * A file that has been checked and mapped.
 *
 * @param head its head
 * @param mapping all of it in memory
 * @param created whether it was made just now
 * @param dropped how many records were given up because the operating system died before they were on the device
 */
record OpenFile(StoreHead head, Mapping mapping, boolean created, long dropped) {}
