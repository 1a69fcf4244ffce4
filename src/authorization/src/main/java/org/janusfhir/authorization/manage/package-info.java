/** Users see what they have granted, and end it. */
package org.janusfhir.authorization.manage;
