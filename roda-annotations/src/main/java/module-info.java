/** The annotations of Roda. */
module io.roda.annotations {
    exports io.roda.annotations;
}
