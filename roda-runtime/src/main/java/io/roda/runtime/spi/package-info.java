/**
 * What generated classes extend and call. Nothing here is meant to be used by hand: the generated stores, readers,
 * flyweights, pipelines and indexes are the API.
 *
 * <p>Whatever is dangerous is package-private or protected, so that code which only holds a generated object can reach
 * no memory outside its store and no record that is not yet published.
 *
 * <p>A store is its {@linkplain io.roda.runtime.spi.RecordStore memory}, its own or a file's, with gates at which
 * readers hold the writer of a ring up. A pipeline between two stores in files takes snapshots of its state and goes on
 * from them: see {@code docs/recovery.md}.
 */
package io.roda.runtime.spi;
