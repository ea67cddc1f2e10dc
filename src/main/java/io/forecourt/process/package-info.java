/**
 * The contract between the diagrams and the code, and the engine that keeps it. What stands here is
 * all that code knows of a diagram; what a diagram may use of the code is listed here too.
 */
package io.forecourt.process;
