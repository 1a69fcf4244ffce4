/** Resources as bytes and back. */
package org.janusfhir.store.codec;
