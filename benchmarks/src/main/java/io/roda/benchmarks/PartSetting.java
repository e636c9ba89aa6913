package io.roda.benchmarks;

import java.nio.file.Path;

/**
 * What a part is told.
 *
 * @param mode how much to do
 * @param directory where to make a directory for files; null for among the system's temporary files
 */
record PartSetting(Mode mode, Path directory) {}
