package org.janusfhir.app.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.quarkus.micrometer.runtime.binder.JVMInfoBinder;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The metrics of Java and of the process. They need hundreds of classes, which nobody looks at in
 * the first second, so the platform's own binders are off and these come a second after the start.
 */
@ApplicationScoped
@SuppressWarnings("resource") // They listen as long as the process runs.
public class PlatformMeters {
  private static final int DELAY_SECONDS = 1;

  private final MeterRegistry registry;

  /** Meters in that registry. */
  @Inject
  public PlatformMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void start(@Observes StartupEvent event) {
    // It is done once, and what it does cannot fail.
    var unused =
        Infrastructure.getDefaultWorkerPool().schedule(this::bind, DELAY_SECONDS, TimeUnit.SECONDS);
  }

  private void bind() {
    List.of(
            new ClassLoaderMetrics(),
            new JVMInfoBinder(),
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new JvmGcMetrics(),
            new JvmHeapPressureMetrics(),
            new UptimeMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics())
        .forEach(binder -> binder.bindTo(registry));
  }
}
