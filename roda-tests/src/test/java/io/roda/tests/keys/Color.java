package io.roda.tests.keys;

enum Color {
    RED,
    GREEN,
    BLUE
}
