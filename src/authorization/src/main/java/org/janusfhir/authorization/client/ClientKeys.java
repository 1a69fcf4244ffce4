package org.janusfhir.authorization.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyConverter;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.MalformedURLException;
import java.net.URI;
import java.security.PublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** The keys that clients sign their assertions with. */
@ApplicationScoped
public class ClientKeys {
  private static final Logger LOG = Logger.getLogger(ClientKeys.class);
  private static final long MOST = 1_000;

  private final Cache<String, JWKSource<SecurityContext>> byAddress =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(Duration.ofHours(1)).build();

  /** The keys of a client that can have signed something with that header; may ask the network. */
  public List<PublicKey> of(Client client, JWSHeader header) {
    JWKSource<SecurityContext> source = source(client);
    JWKMatcher matcher = JWKMatcher.forJWSHeader(header);
    if (source == null || matcher == null) {
      return List.of();
    }
    try {
      List<JWK> keys = source.get(new JWKSelector(matcher), null);
      return KeyConverter.toJavaKeys(keys).stream()
          .filter(PublicKey.class::isInstance)
          .map(PublicKey.class::cast)
          .toList();
    } catch (KeySourceException e) {
      LOG.warnf("event=client-keys-unavailable client=%s", client.id());
      return List.of();
    }
  }

  private JWKSource<SecurityContext> source(Client client) {
    try {
      if (client.authentication() instanceof Client.Keys keys) {
        return new ImmutableJWKSet<>(JWKSet.parse(keys.jwks()));
      }
      return client.authentication() instanceof Client.KeysAt keys
          ? byAddress.get(keys.jwksUri(), ClientKeys::at)
          : null;
    } catch (ParseException e) {
      throw new IllegalStateException("The keys of client " + client.id() + " cannot be read", e);
    }
  }

  private static JWKSource<SecurityContext> at(String address) {
    try {
      return JWKSourceBuilder.create(URI.create(address).toURL(), new KeyFetch()).build();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
