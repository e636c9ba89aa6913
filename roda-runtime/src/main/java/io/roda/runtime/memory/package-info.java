/** Raw memory, for the runtime alone: nothing here is checked, so nothing here is exported. */
package io.roda.runtime.memory;
