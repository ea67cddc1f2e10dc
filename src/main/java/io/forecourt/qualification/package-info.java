/** From the first answer to the six facts. */
package io.forecourt.qualification;
