/**
 * What generated classes extend and call. Nothing here is meant to be used by hand: the generated stores, readers,
 * flyweights, pipelines and indexes are the API.
 *
 * <p>Whatever is dangerous is package-private or protected, so that code which only holds a generated object can reach
 * no memory outside its store and no record that is not yet published.
 */
package io.roda.runtime.spi;
