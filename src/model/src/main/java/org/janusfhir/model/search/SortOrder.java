package org.janusfhir.model.search;

/** In which order results come; equal ones by id, so that every order is total. */
public enum SortOrder {
  /** By id. */
  ID,
  /** By the type's clinically relevant time, the newest first, those without one last. */
  NEWEST_FIRST
}
