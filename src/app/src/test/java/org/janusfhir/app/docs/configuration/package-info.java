/** The page about settings, made of the mappings that the application reads them with. */
package org.janusfhir.app.docs.configuration;
