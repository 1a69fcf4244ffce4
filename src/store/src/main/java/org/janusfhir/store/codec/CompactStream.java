package org.janusfhir.store.codec;

import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.json.PropertyNames;
import io.avaje.json.stream.BufferedJsonWriter;
import io.avaje.json.stream.BytesJsonWriter;
import io.avaje.json.stream.JsonOutput;
import io.avaje.json.stream.JsonStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;

/** Gives generated adapters the names they write and read in the compact form. */
final class CompactStream implements JsonStream {
  @Override
  public PropertyNames properties(String... names) {
    return FieldNames.of(names);
  }

  @Override
  public JsonReader reader(byte[] content) {
    return new CompactReader(content, 0);
  }

  @Override
  public JsonReader reader(String json) {
    throw new UnsupportedOperationException();
  }

  @Override
  public JsonReader reader(Reader json) {
    throw new UnsupportedOperationException();
  }

  @Override
  public JsonReader reader(InputStream json) {
    throw new UnsupportedOperationException();
  }

  @Override
  public JsonWriter writer(Writer target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public JsonWriter writer(OutputStream target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public JsonWriter writer(JsonOutput target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BufferedJsonWriter bufferedWriter() {
    throw new UnsupportedOperationException();
  }

  @Override
  public BytesJsonWriter bufferedWriterAsBytes() {
    throw new UnsupportedOperationException();
  }
}
