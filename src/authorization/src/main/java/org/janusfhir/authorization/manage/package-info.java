/** Pages where users end what they have granted, and clinicians keep the clients of a tenant. */
package org.janusfhir.authorization.manage;
