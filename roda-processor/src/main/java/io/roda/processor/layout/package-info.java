/** Where each component of a struct lies, as a C compiler for x86-64 would have it: functions of sizes alone. */
package io.roda.processor.layout;
