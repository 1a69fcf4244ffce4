package org.janusfhir.authorization.image;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEDecrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWEDecrypterFactory;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.security.Key;

/**
 * No token is ever decrypted: the reader of tokens has no keys for it. Without this, the builder
 * would follow it into libraries for ciphers that are not there.
 */
@TargetClass(DefaultJWEDecrypterFactory.class)
final class WithoutEncryption {
  private WithoutEncryption() {}

  @Substitute
  @SuppressWarnings({"DoNotCallSuggester", "UnusedVariable"}) // callers see the original
  JWEDecrypter createJWEDecrypter(JWEHeader header, Key key) throws JOSEException {
    throw new JOSEException("Encrypted tokens are not read");
  }
}
