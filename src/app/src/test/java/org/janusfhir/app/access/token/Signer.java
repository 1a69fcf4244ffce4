package org.janusfhir.app.access.token;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs whatever it is given: the platform's own algorithms and no library that knows better. */
interface Signer {
  byte[] sign(byte[] input) throws GeneralSecurityException;

  /** By the name that the platform has for it. */
  static Signer with(String algorithm, PrivateKey key) {
    return input -> {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(input);
      return signature.sign();
    };
  }

  /** RSASSA-PSS with SHA-256. */
  static Signer pss(PrivateKey key) {
    return input -> {
      Signature signature = Signature.getInstance("RSASSA-PSS");
      signature.setParameter(
          new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      signature.initSign(key);
      signature.update(input);
      return signature.sign();
    };
  }

  /** HMAC with SHA-2 of so many bits. */
  static Signer hmac(int bits, byte[] secret) {
    return input -> {
      String name = String.format(Locale.ROOT, "HmacSHA%d", bits);
      Mac mac = Mac.getInstance(name);
      mac.init(new SecretKeySpec(secret, name));
      return mac.doFinal(input);
    };
  }

  /** The same, whatever is signed. */
  static Signer of(byte[] signature) {
    return input -> signature;
  }
}
