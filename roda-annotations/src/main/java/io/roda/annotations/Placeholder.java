package io.roda.annotations;

/** Keeps the package from being empty until it has a class. */
final class Placeholder {
    private Placeholder() {}
}
