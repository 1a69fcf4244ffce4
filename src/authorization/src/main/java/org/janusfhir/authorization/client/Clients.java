package org.janusfhir.authorization.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.janusfhir.authorization.AuthorizationConfiguration;
import org.janusfhir.authorization.FailedException;
import org.janusfhir.authorization.Failure;
import org.janusfhir.authorization.store.AuthorizationStore;

/** All clients. Registered ones survive a restart. */
@ApplicationScoped
public class Clients {
  private final AuthorizationStore store;
  private final int most;
  private final Map<String, Client> builtIn = new LinkedHashMap<>();

  /** Those of that store, and the built-in ones. */
  @Inject
  public Clients(AuthorizationStore store, AuthorizationConfiguration configuration) {
    this.store = store;
    this.most = configuration.registration().most();
    BuiltInClients.all(configuration.demoClientSecret())
        .forEach(client -> builtIn.put(client.id(), client));
  }

  /** The client with that id in a tenant. */
  public Optional<Client> get(String tenant, String id) {
    Client known = builtIn.get(id);
    return known == null ? store.client(tenant, id) : Optional.of(known);
  }

  /** All of a tenant: the built-in ones, then the others by name. */
  public List<Client> of(String tenant) {
    List<Client> all = new ArrayList<>(builtIn.values());
    store.clients(tenant).stream().sorted(Comparator.comparing(Client::name)).forEach(all::add);
    return all;
  }

  /** Those of a tenant that an EHR can launch. */
  public List<Client> launchable(String tenant) {
    return of(tenant).stream().filter(Client::launchable).toList();
  }

  /**
   * Registers a client of a tenant; it is durable when this returns.
   *
   * @throws FailedException if the tenant has too many
   */
  public void register(Client client) {
    if (store.clients(client.tenant()).size() >= most) {
      throw new FailedException(Failure.TOO_MANY_REGISTRATIONS);
    }
    store.put(client);
  }

  /**
   * Forgets a registered client. Its tokens are ended by {@link
   * org.janusfhir.authorization.grant.Grants#endAll(String, String)}.
   *
   * @return whether there was one
   */
  public boolean remove(String tenant, String id) {
    boolean known = store.client(tenant, id).isPresent();
    store.removeClient(tenant, id);
    return known;
  }
}
