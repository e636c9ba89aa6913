/** The annotations a user of Roda writes. */
module io.roda.annotations {
    exports io.roda.annotations;
}
