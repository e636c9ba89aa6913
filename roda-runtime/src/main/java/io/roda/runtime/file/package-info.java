/**
 * The files that stores lie in, and the snapshots of pipelines' states: their formats, creation, checks, locks and
 * mappings. See {@code docs/file-format.md}. Not exported.
 *
 * <p>Whatever is read from a file is checked against the file before it is used, and nothing is written to one that
 * hasn't passed all checks. What isn't a sound file of the kind that is wanted is refused with a {@link
 * io.roda.runtime.CorruptStoreException}.
 */
package io.roda.runtime.file;
