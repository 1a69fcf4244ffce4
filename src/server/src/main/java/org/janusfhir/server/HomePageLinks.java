package org.janusfhir.server;

import java.util.List;

/** What a module with pages for people adds to the home page, as a bean. */
public interface HomePageLinks {
  /** Its pages, asked for once; empty if it is switched off. */
  List<HomePageLink> links();
}
