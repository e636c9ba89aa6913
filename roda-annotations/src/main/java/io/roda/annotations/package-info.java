/**
 * What a user of Roda writes on records and pipeline classes. The annotations are read at compile time only and depend on
 * nothing; none is there at run time.
 */
package io.roda.annotations;
