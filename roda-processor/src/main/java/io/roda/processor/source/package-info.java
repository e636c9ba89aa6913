/** A thin layer over JavaPoet: what all generated classes and declarations have in common. */
package io.roda.processor.source;
