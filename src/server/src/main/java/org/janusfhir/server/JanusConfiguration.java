package org.janusfhir.server;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.janusfhir.server.http.proxy.PublicAddresses.ForwardedHeaders;

/** Everything that can be set, below <code>janus.</code>; checked as a whole at start. */
@ConfigMapping(prefix = "janus")
public interface JanusConfiguration {
  /** Where clients see this server, without a path of a version; else as each request says. */
  Optional<String> baseUrl();

  /** What differs from the versions' own life cycles, by path segment. */
  Map<String, Version> versions();

  /**
   * Proxies that are believed when they say how a client sees this server: addresses or networks,
   * <code>10.0.0.0/8</code>. Nobody else is.
   */
  Optional<List<String>> proxies();

  /** Which headers those proxies set; they must replace or remove what a client sends of these. */
  @WithDefault("any")
  ForwardedHeaders forwardedHeaders();

  /** How answers may be kept by clients: the header Cache-Control. */
  @WithDefault("no-cache")
  String cacheControl();

  /** Pages of other origins. */
  Cors cors();

  /** Compressed answers. */
  Compression compression();

  /** Where the record is kept. */
  Store store();

  /** The tenant with sample patients. */
  Sandbox sandbox();

  /** The other tenants, by id. */
  Map<String, Tenant> tenants();

  /** Bearer tokens of all tenants. */
  Tokens tokens();

  /** Imports. */
  @WithName("import")
  Import imports();

  /** Searches. */
  Search search();

  /** What has been encoded once. */
  Cache cache();

  /** Texts for people. */
  Narrative narrative();

  /** What clients may send and keep open, and how much is answered at once. */
  ClientLimits limits();

  /** The record of who accessed what. */
  Audit audit();

  /** How often clients may ask. */
  RateLimit rateLimit();

  /** HTTPS beyond what the platform's own settings say. */
  Https https();

  /** Following requests from system to system. */
  Tracing tracing();

  /**
   * The life cycle of a version. Each setting replaces one of the version's own; <code>none</code>
   * takes it away. Days are written as 2027-12-31 and begin at midnight in UTC.
   */
  interface Version {
    /** The first day on which it is the recommended version. */
    Optional<String> introduced();

    /** The first day on which it is deprecated. */
    Optional<String> deprecated();

    /** The first day on which it is not served any more. */
    Optional<String> sunset();

    /** The version to go to. */
    Optional<String> successor();

    /**
     * <code>true</code> to serve it after its sunset, <code>false</code> to answer 410 now,
     * installed or not.
     */
    Optional<String> served();
  }

  /** Pages of other origins. */
  interface Cors {
    /** Origins whose pages may use this server, or <code>*</code> for all. */
    @WithDefault("*")
    Set<String> origins();

    /** How long browsers may remember that they may send a request. */
    @WithDefault("10M")
    Duration maxAge();
  }

  /** Compressed answers. */
  interface Compression {
    /** Whether answers are compressed for clients that ask for it. */
    @WithDefault("true")
    boolean enabled();

    /** Bodies of less are sent as they are. */
    @WithDefault("1K")
    MemorySize minBytes();

    /**
     * 1, fast, to 9, small; of records 1 takes half the time of 4 and makes an eighth more bytes.
     */
    @WithDefault("1")
    int level();
  }

  /** Where the record is kept. */
  interface Store {
    /** The folder unless another is set. */
    String DEFAULT_PATH = "janus-data";

    /** Keeps the record in a folder, for one process. */
    String EMBEDDED = "embedded";

    /** Keeps the record in a database, to which <code>quarkus.datasource</code> leads. */
    String POSTGRES = "postgres";

    /** Which store: <code>embedded</code> or <code>postgres</code>. */
    @WithDefault(EMBEDDED)
    String kind();

    /** The folder of the embedded store, made if absent. */
    @WithDefault(DEFAULT_PATH)
    String path();

    /** The store of that kind. */
    Postgres postgres();
  }

  /** The record in a PostgreSQL database. */
  interface Postgres {
    /** Whether a server that starts brings the database into the form it needs. */
    @WithDefault("false")
    boolean migrateAtStart();

    /** The database's address for migrations, if JDBC needs to be told more than the client. */
    Optional<String> jdbcUrl();

    /** How long the database may work on one statement. */
    @WithDefault("30S")
    Duration statementTimeout();

    /** How long a request waits for a connection. */
    @WithDefault("5S")
    Duration connectionTimeout();

    /** How many requests wait for connections at most; others are refused at once. */
    @WithDefault("1000")
    int waiting();

    /** A database that follows it. */
    Replica replica();
  }

  /** A database that follows the one that is written to, for reads that may be slightly old. */
  interface Replica {
    /** Where it is: <code>postgresql://host:port/database</code>. */
    Optional<String> url();

    /** Who reads there, if not the user of the other. */
    Optional<String> username();

    /** The password there, if not that of the other. */
    Optional<String> password();
  }

  /** The tenant with sample patients. */
  interface Sandbox {
    /** Whether there is an open tenant <code>sandbox</code>, filled on the first start. */
    @WithDefault("true")
    boolean enabled();
  }

  /** Imports. */
  interface Import {
    /** The version of the files, unless the command says otherwise. */
    Optional<String> from();
  }

  /** One tenant. */
  interface Tenant extends TenantTokens {
    /** Whether everybody may read and search it, below the open root. */
    @WithDefault("false")
    boolean open();

    /**
     * Whether it has a secured root, for holders of tokens. Without, it must be open and have no
     * issuer.
     */
    @WithDefault("true")
    boolean secured();
  }

  /** Bearer tokens of all tenants. */
  interface Tokens {
    /** How much the clocks of issuers may differ from ours. */
    @WithDefault("30S")
    Duration leeway();

    /** How many verified tokens are remembered. */
    @WithDefault("10000")
    int cacheSize();

    /**
     * How often the keys of issuers are read again, beside when a token names an unknown one; not
     * less than the pause.
     */
    @WithDefault("10M")
    Duration keysRefresh();

    /**
     * The least time between two attempts to read the keys of an issuer because tokens name unknown
     * ones, and because that is due; failed ones included.
     */
    @WithDefault("10S")
    Duration keysPause();
  }

  /** Searches. */
  interface Search {
    /** Resources of a page unless <code>_count</code> says otherwise. */
    @WithDefault("50")
    int defaultCount();

    /** The most resources of a page. */
    @WithDefault("100")
    int maxCount();

    /**
     * The secret that page links are signed with, for replicas that share a store: 32 characters or
     * more. Else it is the store's own.
     */
    Optional<String> pageSecret();
  }

  /** What has been encoded once. */
  interface Cache {
    /** How much memory encoded resources may take. Unset: an eighth of the heap, 64 MB at most. */
    Optional<MemorySize> maxBytes();

    /**
     * How much memory whole pages of searches may take; a kept page is sent again until something
     * it shows changes. Unset: an eighth of the heap, 64 MB at most. Large pages lie outside the
     * heap.
     */
    Optional<MemorySize> maxPageBytes();
  }

  /** Texts for people. */
  interface Narrative {
    /** Whether resources that came without a text get a generated one. */
    @WithDefault("true")
    boolean enabled();
  }

  /** The record of who accessed what, beside its log category. */
  interface Audit {
    /** Where AuditEvents are appended as lines of JSON; none without it. */
    Optional<String> file();

    /** How many of them may wait to be written. */
    @WithDefault("10000")
    int queueLength();
  }

  /** How often clients may ask below the secured root, each on its own. */
  interface RateLimit {
    /** Requests per second in the long run; 0 for no limit. */
    @WithDefault("0")
    int perSecond();

    /** Requests at once after a pause; as many as in a second unless it is set. */
    OptionalInt burst();

    /** Requests with tokens that are not valid, by address. */
    Failures failures();

    /** Limits of single clients, by client id, in place of the general one. */
    Map<String, Client> clients();

    /** Requests with tokens that are not valid, by address. */
    interface Failures {
      /** Per second in the long run; 0 for no limit. */
      @WithDefault("10")
      int perSecond();

      /** At once after a pause. */
      @WithDefault("100")
      int burst();
    }

    /** The limit of a client. */
    interface Client {
      /** Requests per second in the long run; 0 for no limit. */
      int perSecond();

      /** Requests at once after a pause; as many as in a second unless it is set. */
      OptionalInt burst();
    }
  }

  /** Following requests from system to system, by OpenTelemetry. */
  interface Tracing {
    /** Whether they are followed. */
    @WithDefault("false")
    boolean enabled();

    /** Where spans are sent: OTLP over HTTP, in Protobuf. */
    @WithDefault("http://localhost:4318/v1/traces")
    String endpoint();

    /** Headers that are sent with them, such as Authorization. */
    Map<String, String> headers();

    /**
     * Which share of the requests that are part of no trace yet begins one: 0 to 1. Others are
     * followed if the trace that they are part of is.
     */
    @WithDefault("1")
    double share();
  }

  /** HTTPS beyond what the platform's own settings say. */
  interface Https {
    /** Whether to serve with a certificate that is made for this machine: for development only. */
    @WithDefault("false")
    boolean development();
  }
}
