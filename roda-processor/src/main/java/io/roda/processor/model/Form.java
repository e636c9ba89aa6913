package io.roda.processor.model;

/** How a user's method takes structs: as records, or as flyweights over the bytes. */
public enum Form {
    RECORD,
    FLYWEIGHT
}
