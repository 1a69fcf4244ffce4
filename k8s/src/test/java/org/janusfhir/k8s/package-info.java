/** Reads the manifests as Kubernetes would, and refuses what would not work or not be safe. */
package org.janusfhir.k8s;
