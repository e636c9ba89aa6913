package io.roda.runtime.file;

/**
 * The format of a snapshot of a pipeline's state, {@code <output store>.state}, version 1. All numbers are little-endian;
 * a position is the sequence after the last record that is behind it.
 *
 * <pre>
 * head, H bytes, a multiple of 8
 *  0   8  magic "RODASTAT"
 *  8   4  version, 1
 * 12   4  H
 * 16   8  id of the input store
 * 24   8  id of the output store
 * 32   8  fingerprint of the layout of the input's records
 * 40   8  fingerprint of the layout of the output's records
 * 48   4  length of a key, a multiple of 8; 0 for a pipeline without keys
 * 52   4  length of an entry, a multiple of 8: a partition's state with its key
 * 56   8  input position when the snapshot was begun
 * 64   4  length N of the pipeline's name
 * 68   4  how many buckets of time are kept; 0 for all, or where keys don't follow time
 * 72   N  the pipeline's name, UTF-8
 *         zeros up to H
 * entries, in the order in which their keys first came, unless some are used again
 * chunks, 24 bytes each, which together are all entries
 *  0   8  number of the first entry, from 0
 *  8   8  how many entries
 * 16   8  input position when they were copied
 * tail, 64 bytes
 *  0   8  how many entries
 *  8   8  how many chunks
 * 16   8  input position when the last chunk was copied
 * 24   8  output position then
 * 32   8  the newest bucket of time then, if not all are kept
 * 40   8  how many inputs had come too late for theirs
 * 48   8  length of the file
 * 56   4  zeros
 * 60   4  CRC-32C of all bytes before
 * </pre>
 *
 * <p>The file is written from its start to its end, under another name until it is whole.
 */
final class StateFile {
    static final long MAGIC = 0x54415453_41444F52L; // "RODASTAT"
    static final int VERSION = 1;

    static final int VERSION_OFFSET = 8;
    static final int HEAD_LENGTH_OFFSET = 12;
    static final int INPUT_OFFSET = 16;
    static final int OUTPUT_OFFSET = 24;
    static final int INPUT_LAYOUT_OFFSET = 32;
    static final int OUTPUT_LAYOUT_OFFSET = 40;
    static final int KEY_LENGTH_OFFSET = 48;
    static final int ENTRY_LENGTH_OFFSET = 52;
    static final int FROM_OFFSET = 56;
    static final int NAME_LENGTH_OFFSET = 64;
    static final int KEEP_OFFSET = 68;
    static final int NAME_OFFSET = 72;

    static final int CHUNK_LENGTH = 24;
    static final int CHUNK_COUNT_OFFSET = 8;
    static final int CHUNK_POSITION_OFFSET = 16;

    static final int TAIL_LENGTH = 64;
    static final int TAIL_CHUNKS_OFFSET = 8;
    static final int TAIL_INPUT_OFFSET = 16;
    static final int TAIL_OUTPUT_OFFSET = 24;
    static final int TAIL_NEWEST_OFFSET = 32;
    static final int TAIL_LATE_OFFSET = 40;
    static final int TAIL_FILE_LENGTH_OFFSET = 48;
    static final int TAIL_CHECKSUM_OFFSET = 60;

    /** The bytes that are copied at once. */
    static final int BLOCK = 1 << 16;

    private StateFile() {}

    /** The length of a head with a name of some bytes. */
    static long headLength(final long nameLength) {
        return NAME_OFFSET + (nameLength + Long.BYTES - 1 & -Long.BYTES);
    }
}
