/**
 * What a user of Roda writes on records and pipeline classes. The annotations are read at compile time only and depend on
 * nothing.
 */
package io.roda.annotations;
