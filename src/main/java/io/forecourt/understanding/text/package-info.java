/** Words as buyers write them, made readable for what comes after. */
package io.forecourt.understanding.text;
