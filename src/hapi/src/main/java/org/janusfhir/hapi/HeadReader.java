package org.janusfhir.hapi;

import ca.uhn.fhir.model.api.ExtensionDt;
import ca.uhn.fhir.model.api.IResource;
import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.api.Tag;
import ca.uhn.fhir.model.api.TagList;
import ca.uhn.fhir.model.base.composite.BaseContainedDt;
import ca.uhn.fhir.model.base.resource.ResourceMetadataMap;
import ca.uhn.fhir.model.primitive.IdDt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseMetaType;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.janusfhir.model.Coding;
import org.janusfhir.model.Extension;
import org.janusfhir.model.Extras;
import org.janusfhir.model.Meta;
import org.janusfhir.model.ValueType;
import org.janusfhir.wire.Name;
import org.janusfhir.wire.ResourceEncoder;
import org.janusfhir.wire.read.ParsedDocument.VersionSent;

/**
 * Reads <code>meta</code> and the contained resources, which HAPI's older model keeps elsewhere
 * than other elements. The version id and the time of update are not read into it: they are the
 * store's.
 */
final class HeadReader {
  private static final Name META = Name.of("meta");
  private static final Name CONTAINED = Name.of("contained");

  private static final Meta EMPTY = new Meta(null, null, null, null);

  private HeadReader() {}

  /** The meta of a resource; null if nothing in it is to be kept. */
  static Meta meta(Reading reading, IBaseResource resource, HapiElement element) {
    Meta meta =
        resource instanceof IResource older
            ? ofMap(reading, older.getResourceMetadata(), element)
            : element.element(META, in -> (Meta) reading.values().read(ValueType.META, in));
    return EMPTY.equals(meta) ? null : meta;
  }

  /** What the sender says of the version. */
  static VersionSent version(IBaseResource resource) {
    IBaseMetaType meta = resource.getMeta();
    String lastUpdated =
        meta.getLastUpdated() == null
            ? null
            : ResourceEncoder.instant(meta.getLastUpdated().toInstant().toEpochMilli());
    return new VersionSent(meta.getVersionId(), lastUpdated);
  }

  /** The resources inside a resource. */
  static List<IBaseResource> contained(HapiElement element) {
    List<IBaseResource> contained = new ArrayList<>();
    if (!element.has(CONTAINED)) {
      return contained;
    }
    for (IBase value : element.values(CONTAINED.text())) {
      if (value instanceof BaseContainedDt list) {
        contained.addAll(list.getContainedResources());
      } else {
        contained.add((IBaseResource) value);
      }
    }
    return contained;
  }

  private static Meta ofMap(Reading reading, ResourceMetadataMap map, HapiElement element) {
    List<String> profiles = new ArrayList<>();
    if (map.get(ResourceMetadataKeyEnum.PROFILES) instanceof List<?> list) {
      list.forEach(profile -> profiles.add(((IdDt) profile).getValue()));
    }
    List<Coding> security = new ArrayList<>();
    if (map.get(ResourceMetadataKeyEnum.SECURITY_LABELS) instanceof List<?> list) {
      for (Object label : list) {
        String path = element.path() + ".meta.security[" + security.size() + ']';
        HapiElement coding = new HapiElement(reading, (IBase) label, path);
        security.add((Coding) reading.values().read(ValueType.CODING, coding));
      }
    }
    List<Coding> tags = new ArrayList<>();
    if (map.get(ResourceMetadataKeyEnum.TAG_LIST) instanceof TagList list) {
      list.forEach(tag -> tags.add(coding(tag)));
    }
    return new Meta(profiles, security, tags, extras(reading, map, element));
  }

  private static Coding coding(Tag tag) {
    return new Coding(
        tag.getScheme(),
        tag.getVersion(),
        tag.getTerm(),
        tag.getLabel(),
        tag.getUserSelectedBoolean(),
        null);
  }

  private static Extras extras(Reading reading, ResourceMetadataMap map, HapiElement element) {
    List<ExtensionDt> sources = new ArrayList<>();
    for (Map.Entry<?, Object> entry : map.entrySet()) {
      if (entry.getValue() instanceof ExtensionDt extension) {
        sources.add(extension);
      }
    }
    if (sources.isEmpty()) {
      return null;
    }
    List<Extension> extensions =
        ElementExtras.read(reading, sources, () -> element.path() + ".meta", ".extension");
    return new Extras(null, extensions, null, null);
  }
}
