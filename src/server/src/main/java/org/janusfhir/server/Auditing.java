package org.janusfhir.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.janusfhir.model.ResourceType;
import org.janusfhir.server.access.Caller;
import org.janusfhir.server.audit.AuditTrail;
import org.janusfhir.server.audit.AuditedAccess;
import org.janusfhir.server.audit.AuditedAccess.Asked;
import org.janusfhir.server.audit.NamedPatients;
import org.janusfhir.server.http.Answer;
import org.janusfhir.server.http.QueryString;
import org.janusfhir.server.http.QueryString.Parameter;
import org.janusfhir.server.http.RequestPath;
import org.janusfhir.server.http.ResourceId;
import org.janusfhir.server.http.cors.Cors;
import org.janusfhir.server.http.proxy.PublicAddresses;
import org.janusfhir.server.interaction.Target;
import org.janusfhir.server.problem.ProblemAnswers;
import org.janusfhir.server.problem.RefusedException;
import org.janusfhir.server.search.PageTokens;
import org.janusfhir.wire.Format;
import org.janusfhir.wire.ServedType;
import org.jboss.logging.Logger;

/** Finds out what of a request is recorded: who asked for whose record, and what came of it. */
public final class Auditing {
  private static final Logger LOG = Logger.getLogger(Auditing.class);
  private static final int FIRST_REFUSAL = 400;

  /** A disk that is full stays so for longer, but a queue that is full does not. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final AuditTrail trail;
  private final PublicAddresses addresses;
  private final InstantSource clock;

  /** Records in that trail. */
  public Auditing(AuditTrail trail, PublicAddresses addresses, InstantSource clock) {
    this.trail = trail;
    this.addresses = addresses;
    this.clock = clock;
  }

  /**
   * Records an access below the secured root of a version, before it is answered.
   *
   * @return false if it could not be recorded and must not be granted
   */
  boolean records(Exchange exchange, int status) {
    boolean below =
        exchange.path() != null
            && !exchange.path().open()
            && exchange.version() != null
            && !Cors.isPreflight(exchange.http());
    if (!below || !trail.isWanted()) {
      return true;
    }
    try {
      AuditedAccess access = access(exchange, status);
      return trail.isLogged() ? exchange.logging(() -> trail.record(access)) : trail.record(access);
    } catch (RuntimeException e) {
      // Whatever is wrong, nothing leaves that was not recorded. Messages may quote the request.
      return exchange.logging(() -> failed(e));
    }
  }

  private static boolean failed(RuntimeException failure) {
    LOG.errorf("event=audit-failed error=%s at=%s", failure.getClass().getName(), place(failure));
    return false;
  }

  private static String place(RuntimeException failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "unknown" : trace[0].toString();
  }

  /** What is answered instead; what is the matter is for the operator to know. */
  static Answer unrecorded(Exchange exchange) {
    return ProblemAnswers.of(
        RefusedException.unavailable(
            PAUSE, "The record cannot be accessed at the moment. Try again later."),
        exchange.version(),
        exchange.format() == null ? Format.JSON : exchange.format(),
        "");
  }

  private AuditedAccess access(Exchange exchange, int status) {
    RequestPath path = exchange.path();
    ServedType type =
        path.segments().isEmpty() ? null : exchange.version().type(path.segments().get(0));
    Target target = Target.of(path);
    String id = id(path, target);
    Asked asked =
        new Asked(
            exchange.versionId(),
            ConfigurationCheck.isTenantId(path.tenant()) ? path.tenant() : null,
            exchange.interaction(),
            target == Target.OPERATION,
            type == null ? null : type.name().text(),
            type == null ? null : id);
    return new AuditedAccess(
        clock.millis(),
        exchange.requestId(),
        addresses.client(exchange.http()),
        exchange.caller(),
        asked,
        patients(exchange, asked, type, status),
        status);
  }

  /** Null if the path has no segment that is the id of a resource. */
  private static String id(RequestPath path, Target target) {
    boolean named =
        switch (target) {
          case INSTANCE, HISTORY, VERSION -> true;
          case OPERATION -> path.segments().size() == 3;
          default -> false;
        };
    String id = named ? path.segments().get(1) : null;
    return id != null && ResourceId.isWellFormed(id) ? id : null;
  }

  /** That of the token's context first, then those that the request names. */
  private static List<String> patients(
      Exchange exchange, Asked asked, ServedType type, int status) {
    Caller caller = exchange.caller();
    String own = caller == null ? null : caller.patient();
    boolean ofPatients = type != null && type.type() == ResourceType.PATIENT;
    String named = ofPatients ? asked.id() : null;
    if (exchange.body() == null
        && exchange.query() != null
        && exchange.query().parameters().isEmpty()) {
      return patients(own, named);
    }
    Set<String> ids = new LinkedHashSet<>(patients(own, named));
    QueryString query = query(exchange, asked);
    NamedPatients.addTo(ids, query, ofPatients);
    String page = query.first(PageTokens.PARAMETER);
    if (page != null && isSearch(asked) && status < FIRST_REFUSAL) {
      // A link to a page names whom its search named. This one was answered, so it is one of ours.
      QueryString search = QueryString.parse(PageTokens.understood(page));
      NamedPatients.addTo(ids, search, ofPatients);
    }
    return new ArrayList<>(ids);
  }

  /** One of which may be null, or both. */
  private static List<String> patients(String own, String named) {
    if (own == null || own.equals(named)) {
      return named == null ? List.of() : List.of(named);
    }
    return named == null ? List.of(own) : List.of(own, named);
  }

  private static boolean isSearch(Asked asked) {
    return asked.interaction().startsWith("search");
  }

  /** The parameters of the address and then those of a posted search, as the search saw them. */
  private static QueryString query(Exchange exchange, Asked asked) {
    List<Parameter> all = new ArrayList<>();
    if (exchange.query() != null) {
      all.addAll(exchange.query().parameters());
    }
    if (exchange.body() != null && isSearch(asked)) {
      try {
        String form = new String(exchange.body(), StandardCharsets.ISO_8859_1);
        all.addAll(QueryString.parse(form.strip()).parameters());
      } catch (RefusedException e) {
        // The search was refused for the same reason, and its body names nobody.
      }
    }
    return new QueryString(all);
  }
}
